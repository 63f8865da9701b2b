import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { text as textOf } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { readPeople } from '@/app/(portal)/customers/[customerId]/_people/import/read-people';
import { createCsvStream } from '../graphql/exports/csv';

const HEADERS = [
  'user_id',
  'customer_id',
  'user_name',
  'display_name',
  'disabled',
  'has_password',
  'last_login_at',
  'created_at',
];

async function exported(people: { userName: string; displayName: string; disabled: boolean }[]) {
  const csv = createCsvStream(HEADERS);
  for (const { userName, displayName, disabled } of people)
    csv.write(['usr_x', 'cus_x', userName, displayName, disabled, false, null, '2026-11-30T10:00:00Z']);
  csv.end();
  return textOf(csv);
}

/** Starts of formulas, separators, and the mark of the export. */
const sign = fc.constantFrom(...`=+-@'";,|a ä1`, '\uFF1D', '\uFF20');
const name = fc
  .oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.string({ unit: sign, maxLength: 12 }))
  // Stored names have no control characters and no surrounding spaces.
  .map((value) => value.replace(/\p{C}/gu, '').trim())
  .filter((value) => value !== '');

it('a file of people is imported as it was exported', { timeout: 60_000 }, async () => {
  const person = fc.record({ userName: name, displayName: name, disabled: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 5 }), async (people) => {
      const file = await exported(people);
      const read = await readPeople(file);
      expect(read).toMatchObject({
        people: people.map((one) => ({ ...one, password: null })),
        columns: ['user_name', 'display_name', 'disabled'],
      });
    }),
    { numRuns: 500 },
  );
});

it('a cell never begins like a formula, whichever separator a spreadsheet uses', () =>
  fc.assert(
    fc.asyncProperty(name, async (userName) => {
      const file = await exported([{ userName, displayName: 'A', disabled: false }]);
      const row = file.split('\r\n')[1] ?? '';
      const [cells = []] = parse(row) as string[][];
      for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/);
      expect(row).not.toMatch(/[;\t]["\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/);
    }),
    { numRuns: 500 },
  ));

it('a first line that names the separator is not imported as a person', async () => {
  expect(
    await readPeople('sep=;\r\nuser_name;display_name;disabled\r\nanna;Anna, Berger;WAHR'),
  ).toMatchObject({
    people: [{ row: 3, userName: 'anna', displayName: 'Anna, Berger', disabled: true }],
  });
  expect(await readPeople('\uFEFFsep=\t\nuser\tname\nanna\tAnna')).toMatchObject({
    people: [{ row: 3, userName: 'anna', disabled: false }],
  });
});

it('an unclear "disabled" value is reported with its row', async () => {
  expect(await readPeople('user_name,display_name,disabled\nanna,Anna,false\nbert,Bert,perhaps')).toEqual({
    kind: 'badDisabled',
    row: 3,
  });
});
