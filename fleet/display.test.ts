import { describe, expect, it } from 'vitest';
import { openDisplay } from './display';

function open(terminal: { isTTY?: boolean; columns?: number }) {
  const written: string[] = [];
  let time = 0;
  const display = openDisplay({ ...terminal, write: (text) => written.push(text) }, () => time);
  return { display, written, pass: (milliseconds: number) => (time += milliseconds) };
}

describe('the display', () => {
  it('updates one line in place on a terminal and never wraps it', () => {
    const { display, written } = open({ isTTY: true, columns: 10 });
    display.progress('one');
    display.progress('two and so on');
    display.print('done');
    display.close();
    expect(written).toEqual(['\r\x1b[Kone', '\r\x1b[Ktwo and s', '\r\x1b[Kdone\n']);
  });

  it('writes a plain line every few seconds to a file or pipe', () => {
    const { display, written, pass } = open({});
    for (let second = 0; second < 11; second++) {
      display.progress(`${second} s`);
      pass(1000);
    }
    display.print('done');
    expect(written).toEqual(['0 s\n', '5 s\n', '10 s\n', 'done\n']);
  });
});
