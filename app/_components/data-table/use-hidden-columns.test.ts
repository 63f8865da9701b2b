import { describe, expect, it } from 'vitest';
import { hiddenFrom } from './use-hidden-columns';

const columns = [
  { id: 'name', header: 'Name', cell: () => null, isRowHeader: true },
  { id: 'app', header: 'App', cell: () => null },
  { id: 'site', header: 'Site', cell: () => null, isHiddenAtFirst: true },
  { id: 'actions', header: 'Actions', cell: () => null, isHeaderSpoken: true },
];
const hidden = (stored: string | null) => [...hiddenFrom(stored, columns)];

describe('hidden columns', () => {
  it('are those hidden at first until the reader has chosen', () => {
    expect(hidden(null)).toEqual(['site']);
  });

  it('are what the reader chose, nothing included', () => {
    expect(hidden('["app"]')).toEqual(['app']);
    expect(hidden('[]')).toEqual([]);
  });

  it('are never the name of the row or its buttons, nor columns that are gone', () => {
    expect(hidden('["name","actions","no longer there","app"]')).toEqual(['app']);
  });

  it('are forgotten when what is stored makes no sense', () => {
    for (const stored of ['{', '{"app":true}', '[1]', 'null']) expect(hidden(stored)).toEqual(['site']);
  });
});
