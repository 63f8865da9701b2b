import type { useTranslations } from 'next-intl';

/** Gives the text at a path, filled in: `t('devices.logOutNamed', { name })`. Path and values are checked by type. */
export type Translate = ReturnType<typeof useTranslations<never>>;

/** The path of a text. */
export type TextKey = Parameters<Translate>[0];

/** The shape of a language's texts: the keys of another's, with any text at each. */
export type TextsOf<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : TextsOf<Texts[Key]>;
};
