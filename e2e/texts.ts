import type { Locator } from '@playwright/test';
import { translatorFor } from '@/app/_text/translator-for';
import { flattenMessages } from '../scripts/message-parts';

const german = new Set(flattenMessages('de').map(([, text]) => text));
const english = new Set(
  flattenMessages('en')
    .map(([, text]) => text)
    .filter((text) => !text.includes('{') && !german.has(text)),
);
/** English words that German does not have and that no test data contains. */
const ENGLISH_WORD =
  /\b(the|must|with|and|or|at least|at most|characters?|enter|invalid|required|expected|already|this|your|cannot|please)\b/;
/** Names of fields and types in the API, keys of texts, and unfilled placeholders. */
const NOT_TEXT = /\b[a-z]+[A-Z]\w*(Id|Seconds|Name|At|Url)\b|\b(errors|form)\.\w|\{\w+|\bNaN\b|\bundefined\b/;
/** Messages that fit every mistake and do not help. */
const GENERAL: readonly string[] = (
  ['form.invalid', 'errors.badInput', 'errors.conflict', 'errors.internal', 'errors.network'] as const
).map((key) => translatorFor('de')(key));

/** Lines of a German page that are English, name parts of the API, or are too general. */
export async function findUnclearTexts(place: Locator): Promise<string[]> {
  const lines = (await place.innerText()).split('\n').map((line) => line.trim());
  return [
    ...new Set(
      lines.filter(
        (line) =>
          english.has(line) || ENGLISH_WORD.test(line) || NOT_TEXT.test(line) || GENERAL.includes(line),
      ),
    ),
  ];
}
