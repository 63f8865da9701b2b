import { describe, expect, it } from 'vitest';
import { decodeText, readPeople } from './read-people';

const bytes = (...values: number[]) => new Uint8Array(values);
const anna = { row: 2, userName: 'anna', displayName: 'Anna Berger', password: null, disabled: false };

describe('people in CSV', () => {
  it('are read whatever their columns are called, and in whatever order', async () => {
    for (const header of [
      'userName,displayName',
      'user_name,display_name',
      'User name,Full Name',
      'BENUTZERNAME,Vollständiger Name',
      'sAMAccountName,Anzeigename',
    ])
      expect(await readPeople(`${header}\nanna,Anna Berger`)).toMatchObject({ people: [anna] });
    expect(await readPeople('Passwort,Name,Login\nlong enough,Anna Berger,anna')).toMatchObject({
      people: [{ ...anna, password: 'long enough' }],
      columns: ['Passwort', 'Name', 'Login'],
    });
  });

  it('are read with commas, semicolons and tabs, quoted or not, with or without a byte order mark', async () => {
    for (const text of [
      'user,name\r\nanna,Anna Berger\r\n',
      '\uFEFFuser;name\nanna;Anna Berger',
      'user\tname\nanna\tAnna Berger',
      '"user","name"\n"anna","Anna Berger"',
    ])
      expect(await readPeople(text)).toMatchObject({ people: [anna] });
    expect(await readPeople('user;name\nanna;"Berger, Anna; ""Anni"""')).toMatchObject({
      people: [{ ...anna, displayName: 'Berger, Anna; "Anni"' }],
    });
  });

  it('have a name made of first and last name where there is no column for it', async () => {
    expect(await readPeople('Vorname;Nachname;Benutzer\nAnna;Berger;anna')).toMatchObject({
      people: [anna],
    });
  });

  it('have no password where the cell is empty, and else one that is not touched', async () => {
    expect(await readPeople('user,name,password\na,A,\nb,B,  \nc,C, spaced out ')).toMatchObject({
      people: [{ password: null }, { password: null }, { password: ' spaced out ' }],
    });
  });

  it('are counted as in a spreadsheet, empty rows included', async () => {
    expect(await readPeople('user,name\n\nanna,Anna\n,\nbert,Bert')).toMatchObject({
      people: [{ row: 3 }, { row: 5 }],
    });
    expect(await readPeople('\n\nuser,name\nanna,"Anna\nBerger"\nbert,Bert')).toMatchObject({
      people: [{ row: 4 }, { row: 5 }],
    });
  });

  it('leave out other columns, and say which', async () => {
    expect(await readPeople('user,name,Room,User name\nanna,Anna Berger,12,bert')).toMatchObject({
      people: [anna],
      columns: ['user', 'name'],
      ignored: ['Room', 'User name'],
    });
  });

  it('may lack cells at the end of a row', async () => {
    expect(await readPeople('user,name,password\nanna,Anna Berger\nbert')).toMatchObject({
      people: [anna, { userName: 'bert', displayName: '', password: null }],
    });
  });

  it.each([
    ['', { kind: 'empty' }],
    [' \n ', { kind: 'empty' }],
    ['user,name\n', { kind: 'noPeople' }],
    ['anna,Anna Berger', { kind: 'noUserName', header: 'anna, Anna Berger' }],
    ['user,room\nanna,12', { kind: 'noName', header: 'user, room' }],
    ['user,name\nanna,Anna\nbert,"Bert', { kind: 'unreadable', row: 3 }],
    ['user,name\nanna,An"na"', { kind: 'unreadable', row: 2 }],
  ])('that cannot be read are explained: %j', async (text, expected) => {
    expect(await readPeople(text)).toEqual(expected);
  });

  it('are a thousand at most', async () => {
    const rows = (count: number) =>
      `user,name\n${Array.from({ length: count }, (_, n) => `user-${n},User`).join('\n')}`;
    expect(await readPeople(rows(1000))).toHaveProperty('people.length', 1000);
    expect(await readPeople(rows(1001))).toEqual({ kind: 'tooMany', count: 1001 });
  });
});

describe('a file', () => {
  it('is read as UTF-8, UTF-16 or what Western spreadsheets write', () => {
    expect(decodeText(bytes(0x4a, 0xc3, 0xbc))).toBe('Jü');
    expect(decodeText(bytes(0x4a, 0xfc, 0x20, 0xe9))).toBe('Jü é');
    expect(decodeText(bytes(0xff, 0xfe, 0x4a, 0x00, 0xfc, 0x00))).toBe('Jü');
    expect(decodeText(bytes(0xfe, 0xff, 0x00, 0x4a, 0x00, 0xfc))).toBe('Jü');
  });
});
