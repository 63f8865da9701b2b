import type { tokensTexts as en } from '../en/tokens-texts';
import type { TextsOf } from '../translate';

export const tokensTexts: TextsOf<typeof en> = {
  title: 'API-Tokens',
  intro:
    'Mit einem Token benutzt ein Skript die API in Ihrem Namen: Es hat genau Ihre jeweiligen Rechte, und was es tut, steht im Protokoll unter Ihrem Namen und seinem. Es kann weder Tokens erzeugen noch Ihr Passwort ändern.',
  caption: 'Ihre API-Tokens, das neueste zuerst',
  create: 'Token erzeugen',
  name: 'Name',
  nameHint: 'Wofür es ist, etwa „Nachtbericht“. Das Protokoll zeigt ihn.',
  made: 'Erzeugt',
  lastUsed: 'Zuletzt benutzt',
  neverUsed: 'nie',
  state: 'Status',
  works: 'Gültig',
  revoked: 'Widerrufen',
  actions: 'Aktionen',
  revoke: 'Widerrufen',
  revokeNamed: '{name} widerrufen',
  revokeTitle: '{name} widerrufen?',
  revokeConsequence:
    'Skripte, die dieses Token benutzen, werden sofort abgewiesen. Es lässt sich nicht wiederherstellen.',
  revokeUnused: 'Es wurde nie benutzt.',
  revokeUsed: 'Zuletzt benutzt: {when}.',
  revokeBusy: 'Wird widerrufen …',
  revokedDone: '{name} ist widerrufen',
  empty: 'Noch keine Tokens',
  emptyHint:
    'Erzeugen Sie für jedes Skript, das die API benutzen soll, ein eigenes: So lassen sie sich einzeln widerrufen.',
  createTitle: 'API-Token erzeugen',
  createHint: 'Es gilt, bis es widerrufen wird, und hat Ihre eigenen Rechte.',
  createSubmit: 'Erzeugen',
  createdTitle: 'Das Token {name}',
  createdHint: 'Behandeln Sie es wie ein Passwort: Wer es hat, kann, was Sie können.',
  token: 'API-Token',
  example: 'Zum Ausprobieren',
  exampleHint: 'Fragt, wer Sie sind. Legen Sie das Token zuerst in der Variablen TOKEN ab.',
  showRevoked: 'Widerrufene Tokens zeigen',
};
