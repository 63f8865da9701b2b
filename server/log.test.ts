import { describe, expect, it } from 'vitest';
import { describeError } from './log';

const MARKER = 'hunter2Zq';

describe('an error in the log', () => {
  it.each([
    [
      'a value that the database refused',
      Object.assign(new Error(`invalid input syntax: "${MARKER}"`), { code: '22P02' }),
    ],
    [
      'a failed query',
      Object.assign(new Error(`Failed: ${MARKER}`), { query: 'select $1', params: [MARKER] }),
    ],
    ['text that is no JSON', syntaxError()],
    ['a cause', new Error('outer', { cause: syntaxError() })],
  ])('holds nothing that was sent: %s', (_, error) => {
    const told = JSON.stringify(describeError(error));
    expect(told).not.toContain(MARKER);
    expect(told).toContain('    at ');
  });

  it('says what is wrong otherwise', () => {
    expect(describeError(new TypeError('x is not a function'))).toMatchObject({
      type: 'TypeError',
      message: 'x is not a function',
      stack: expect.stringContaining('x is not a function'),
    });
  });
});

function syntaxError(): Error {
  try {
    return JSON.parse(MARKER) as Error;
  } catch (error) {
    return error as Error;
  }
}
