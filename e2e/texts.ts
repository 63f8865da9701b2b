import type { Locator } from '@playwright/test';
import { translatorFor } from '@/app/_text/translator-for';
import { flattenMessages } from '../scripts/message-parts';

const german = new Set(flattenMessages('de').map(([, text]) => text));
const english = new Set(
  flattenMessages('en')
    .map(([, text]) => text)
    .filter((text) => !text.includes('{') && !german.has(text)),
);
/** Words of English sentences that German does not have, and that no test data holds. */
const ENGLISH_WORD =
  /\b(the|must|with|and|or|at least|at most|characters?|enter|invalid|required|expected|already|this|your|cannot|please)\b/;
/** Fields and types as the API names them, keys of texts, and values that were not filled in. */
const NOT_TEXT = /\b[a-z]+[A-Z]\w*(Id|Seconds|Name|At|Url)\b|\b(errors|form)\.\w|\{\w+|\bNaN\b|\bundefined\b/;
/** True of every mistake, so they do not say what to do. */
const GENERAL: readonly string[] = (
  ['form.invalid', 'errors.badInput', 'errors.conflict', 'errors.internal', 'errors.network'] as const
).map((key) => translatorFor('de')(key));

/** The lines of a German page that are English, that name the API, or that do not say what is wrong. */
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
