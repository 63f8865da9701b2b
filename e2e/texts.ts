import type { Locator } from '@playwright/test';
import { createTranslator } from 'next-intl';
import { de } from '@/app/_text/de';
import { en } from '@/app/_text/en';
import type { Locale } from '@/app/_text/locales';
import type { Translate } from '@/app/_text/translate';

const texts: Record<Locale, typeof en> = { en, de: de as unknown as typeof en };

/** The portal's own texts, so that a page can be used by the names things have in a language. */
export function textsIn(locale: Locale): Translate {
  return createTranslator({ locale, messages: texts[locale] });
}

/** Every text of a language, with values or not. */
function textsOf(texts: object): string[] {
  return Object.values(texts).flatMap((text: unknown) =>
    typeof text === 'string' ? [text] : textsOf(text as object),
  );
}

const german = new Set(textsOf(de));
const english = new Set(textsOf(en).filter((text) => !text.includes('{') && !german.has(text)));
/** Words of English sentences that German does not have, and that no test data holds. */
const ENGLISH_WORD =
  /\b(the|must|with|and|or|at least|at most|characters?|enter|invalid|required|expected|already|this|your|cannot|please)\b/;
/** Fields and types as the API names them, keys of texts, and values that were not filled in. */
const NOT_TEXT = /\b[a-z]+[A-Z]\w*(Id|Seconds|Name|At|Url)\b|\b(errors|form)\.\w|\{\w+|\bNaN\b|\bundefined\b/;
/** True of every mistake, so they do not say what to do. */
const GENERAL: readonly string[] = [
  de.form.invalid,
  de.errors.badInput,
  de.errors.conflict,
  de.errors.internal,
  de.errors.network,
];

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
