/** What is read of a person; first and last name make up the name where there is no column for it. */
export type PersonField = 'userName' | 'displayName' | 'password' | 'firstName' | 'lastName' | 'disabled';

/** The columns of the portal's own file of people. They win over every other name, such as its `user_id`. */
const EXPORTED: Partial<Record<PersonField, string>> = {
  userName: 'user_name',
  displayName: 'display_name',
  disabled: 'disabled',
};

/* As `plain` leaves them. */
const NAMES: Record<PersonField, readonly string[]> = {
  userName: [
    'username',
    'user',
    'userid',
    'uid',
    'login',
    'loginname',
    'logonname',
    'account',
    'accountname',
    'samaccountname',
    'benutzername',
    'benutzer',
    'benutzerkennung',
    'benutzerkonto',
    'kennung',
    'anmeldename',
    'nutzername',
  ],
  displayName: [
    'displayname',
    'name',
    'fullname',
    'personname',
    'anzeigename',
    'vollername',
    'vollstandigername',
    'namederperson',
  ],
  password: ['password', 'initialpassword', 'passwort', 'kennwort', 'startpasswort', 'initialpasswort'],
  firstName: ['firstname', 'givenname', 'forename', 'vorname'],
  lastName: ['lastname', 'surname', 'familyname', 'nachname', 'familienname'],
  disabled: ['disabled', 'deactivated', 'deaktiviert', 'gesperrt'],
};

export type ColumnMap = { fields: ReadonlyMap<PersonField, number>; ignored: readonly string[] };

/** Which column is what, by its header; of two for the same the first counts. */
export function mapColumns(headers: readonly string[]): ColumnMap {
  const fields = new Map<PersonField, number>();
  for (const [field, header] of Object.entries(EXPORTED) as [PersonField, string][]) {
    const index = headers.findIndex((name) => name.trim() === header);
    if (index >= 0) fields.set(field, index);
  }
  const taken = new Set(fields.values());
  const ignored: string[] = [];
  headers.forEach((header, index) => {
    if (taken.has(index)) return;
    const field = fieldOf(header);
    if (field && !fields.has(field)) fields.set(field, index);
    else if (header.trim() !== '') ignored.push(header.trim());
  });
  return { fields, ignored };
}

function fieldOf(header: string): PersonField | undefined {
  const name = plain(header);
  return (Object.keys(NAMES) as PersonField[]).find((field) => NAMES[field].includes(name));
}

/** `User_Name` and `user name` are the same, as are `Vollständiger Name` and `vollstandigername`. */
const plain = (header: string) =>
  header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
