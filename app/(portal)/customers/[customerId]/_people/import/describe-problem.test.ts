import { expect, it } from 'vitest';
import { translatorFor } from '@/app/_text/translator-for';
import { describeProblems, type ApiProblem } from './describe-problem';
import type { ImportedPerson } from './read-people';

const english = translatorFor('en');
const german = translatorFor('de');

const person = (row: number, given: Partial<ImportedPerson> = {}): ImportedPerson => ({
  row,
  userName: `user-${row}`,
  displayName: 'Somebody',
  password: null,
  disabled: false,
  ...given,
});
const problem = (row: number, field: string, reason?: string, otherRows: number[] = []): ApiProblem => ({
  row,
  field,
  reason,
  otherRows,
});
const words = (people: ImportedPerson[], problems: ApiProblem[], t = english) =>
  describeProblems(t, people, problems).map((one) => one.words);

it('names the row of the spreadsheet and the person', () => {
  const people = [person(2), person(5, { userName: '', displayName: 'Anna' })];
  expect(describeProblems(english, people, [problem(2, 'userName')])).toMatchObject([
    { row: 5, who: 'Anna', words: 'User name is missing.' },
  ]);
});

it.each<[string, Partial<ImportedPerson>, string, string?]>([
  ['userName', { userName: 'n'.repeat(129) }, 'User name is too long: at most 128 characters.', 'LENGTH'],
  ['userName', { userName: 'a\0b' }, 'User name contains characters that are not allowed.', 'CHARACTERS'],
  ['userName', { userName: '\u2800' }, 'User name is missing.', 'NOTHING_VISIBLE'],
  ['displayName', { displayName: '' }, 'Name is missing.'],
  ['displayName', { displayName: 'n'.repeat(201) }, 'Name is too long: at most 200 characters.', 'LENGTH'],
  ['password', { password: 'short' }, 'Password is too short: at least 8 characters.'],
  ['password', { password: 'x'.repeat(201) }, 'Password is too long: at most 200 characters.'],
  ['password', { password: 'a\0bcdefgh' }, 'Password contains characters that are not allowed.'],
  [
    'password',
    { password: '\u200b'.repeat(8) },
    'Password must have at least one visible character.',
    'NOTHING_VISIBLE',
  ],
  ['mood', {}, 'The server did not accept a value.'],
])('says what is wrong with the %s', (field, given, expected, reason) => {
  expect(words([person(2, given)], [problem(1, field, reason)])).toEqual([expected]);
});

it('tells names that are taken from names that stand in several rows', () => {
  const people = [
    person(2, { userName: 'anna' }),
    person(3, { userName: 'ANNA' }),
    person(4, { userName: 'bert' }),
  ];
  const problems = [
    problem(1, 'userName', 'USER_NAME_TWICE', [2]),
    problem(2, 'userName', 'USER_NAME_TWICE', [1]),
    problem(3, 'userName', 'USER_NAME_TAKEN'),
  ];
  expect(words(people, problems)).toEqual([
    'The same user name is also in row 3. Delete the duplicates.',
    'The same user name is also in row 2. Delete the duplicates.',
    'This user name is already in use. Choose another user name or delete the row.',
  ]);
});

it('tells of a name that is both', () => {
  const people = [person(2, { userName: 'anna' }), person(3, { userName: 'anna' })];
  const both = [problem(1, 'userName', 'USER_NAME_TAKEN'), problem(1, 'userName', 'USER_NAME_TWICE', [2])];
  expect(words(people, both)).toEqual([
    'This user name is already in use. Choose another user name or delete the row.',
    'The same user name is also in row 3. Delete the duplicates.',
  ]);
});

it('names five other rows at most', () => {
  const people = Array.from({ length: 8 }, (_, n) => person(n + 2, { userName: 'anna' }));
  expect(words(people, [problem(1, 'userName', 'USER_NAME_TWICE', [2, 3, 4, 5, 6, 7, 8])])).toEqual([
    'The same user name is also in rows 3, 4, 5, 6, 7, …. Delete the duplicates.',
  ]);
});

it('in German too', () => {
  const people = [person(2, { password: 'kurz' }), person(3, { userName: '' })];
  expect(words(people, [problem(1, 'password'), problem(2, 'userName')], german)).toEqual([
    'Passwort ist zu kurz: mindestens 8 Zeichen.',
    'Benutzername fehlt.',
  ]);
});
