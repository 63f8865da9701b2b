import { createTranslator } from 'next-intl';
import { expect, it } from 'vitest';
import { LOCALES } from '@/app/_text/locales';
import { readMessages } from '@/app/_text/read-messages';
import type { PortalLanguage } from '../db/schema';
import { mailTexts } from '../licensing/alerts/mail/mail-texts';
import { flattenMessages, readArguments } from '../scripts/message-parts';

/* Singular and plural of every text with a number, in the portal and in mails. Webhooks contain no sentences. */

const nouns: Record<PortalLanguage, { one: string; many: string }> = {
  en: {
    one: 'seat|licence|device|pool|person|user|denial|refusal|episode|alert|login|minute|second|hour|day|week|month|row|character|endpoint|token|file|line|try|call|lease|customer|application|session|recipient',
    many: 'seats|licences|devices|pools|people|users|denials|refusals|episodes|alerts|logins|minutes|seconds|hours|days|weeks|months|rows|characters|endpoints|tokens|files|lines|tries|calls|leases|customers|applications|sessions|recipients',
  },
  de: {
    one: 'Platz|Lizenz|Gerät|Person|Abweisung|Ablehnung|Vorfall|Meldung|Warnung|Anmeldung|Minute|Sekunde|Stunde|Tag|Woche|Monat|Zeile|Endpunkt|Datei|Aufruf|Kunde|Anwendung|Sitzung',
    many: 'Plätze|Plätzen|Lizenzen|Geräte|Geräten|Pools|Personen|Abweisungen|Ablehnungen|Vorfälle|Vorfällen|Meldungen|Warnungen|Anmeldungen|Minuten|Sekunden|Stunden|Tage|Tagen|Wochen|Monate|Monaten|Zeilen|Endpunkte|Dateien|Aufrufe|Aufrufen|Kunden|Anwendungen|Sitzungen',
  },
};
const verbs: Record<PortalLanguage, { one: string; many: string }> = {
  en: { one: 'is|was|has', many: 'are|were|have' },
  de: { one: 'ist|war|hat|wurde|wird', many: 'sind|waren|haben|wurden|werden' },
};
// The end of another number (12:01, 2.1, 1–1) is not a count.
const START = '(?<![\\d.,:/–-])';

// A noun after a preposition is not the subject of the verb: "1 of 2 licences is", "an 1 Tag waren".
const SUBJECT = `(?<!\\b(?:[Oo]f|[Oo]n|[Ii]n|[Ff]or|[Ww]ith|[Vv]on|[Aa]n|[Bb]ei|[Mm]it) )${START}`;

/** Mistakes of number in a text: "1 seats", "2 seat", "1 seats are", "1 of 1 were". */
function wrongNumber(language: PortalLanguage, text: string): string | null {
  const [noun, verb] = [nouns[language], verbs[language]];
  const wrong = [
    `${START}1 (?:${noun.many})\\b`,
    `${START}2 (?:${noun.one})(?![\\wäöüß])`,
    `${SUBJECT}1 (?:(?:of|von) 1 )?(?:${verb.many})\\b`,
    `${SUBJECT}2 (?:${verb.one})\\b`,
    `${SUBJECT}1 (?:${noun.one}) (?:${verb.many})\\b`,
    `${SUBJECT}2 (?:${noun.many}) (?:${verb.one})\\b`,
  ];
  return new RegExp(wrong.join('|')).exec(text)?.[0] ?? null;
}

it.each(['en', 'de'] as const)('the check finds mistakes of number: %s', (language) => {
  const bad = {
    en: ['1 seats are held', '2 seat', '1 of 1 were'],
    de: ['1 Plätze sind', '2 Platz', '1 sind'],
  };
  const good = {
    en: ['1 seat is held', '2 seats are', '11 seats', '2.1 seats'],
    de: ['1 Platz ist', '2 Plätze sind', '21 Plätze'],
  };
  for (const text of bad[language]) expect(wrongNumber(language, text), text).not.toBeNull();
  for (const text of good[language]) expect(wrongNumber(language, text), text).toBeNull();
});

it.each(LOCALES)('every text of the portal is correct for 0, 1 and 2: %s', (locale) => {
  const t = createTranslator<Record<string, never>>({
    locale,
    messages: readMessages(locale) as unknown as Record<string, never>,
  }) as unknown as { markup(key: string, values: Record<string, unknown>): string };
  const wrong: string[] = [];
  for (const [key, text] of flattenMessages(locale)) {
    const names = readArguments(text);
    const numbers = names.filter(({ type }) => type === 'number');
    if (numbers.length === 0) continue;
    const tags = Object.fromEntries(
      [...text.matchAll(/<(\w+)>/g)].map(([, tag = '']) => [tag, (inside: string) => inside]),
    );
    // All numbers equal, and each of them alone beside larger ones.
    const cases = [0, 1, 2].flatMap((count) => [
      Object.fromEntries(numbers.map(({ name }) => [name, count])),
      ...numbers.map(({ name: alone }) =>
        Object.fromEntries(numbers.map(({ name }) => [name, name === alone ? count : 7])),
      ),
    ]);
    for (const counts of cases) {
      const others = names.map(({ name, type, options }) => [name, type === 'select' ? options[0] : 'Ada']);
      const filled = t.markup(key, { ...Object.fromEntries(others), ...tags, ...counts });
      const found = wrongNumber(locale, filled);
      if (found) wrong.push(`${key}: ${filled}`);
    }
  }
  expect([...new Set(wrong)]).toEqual([]);
});

it.each(['en', 'de'] as const)('every mail is correct for 0, 1 and 2: %s', (language) => {
  const { alerts, manyAlerts, report } = mailTexts[language];
  const counts = [0, 1, 2];
  const texts = counts.flatMap((a) =>
    counts.flatMap((b) => [
      alerts.NEARLY_FULL({ inUse: a, licensed: b }),
      alerts.FULL({ inUse: a, licensed: b }),
      alerts.OVER_QUANTITY({ inUse: a, licensed: b }),
      alerts.IDLE_LICENSES({ idle: a, licensed: b }),
      manyAlerts(a, 'MIMS'),
      report.denialsOf(a, b),
      report.busiestOf('Mon', a, b),
    ]),
  );
  expect(texts.filter((text) => wrongNumber(language, text))).toEqual([]);
});
