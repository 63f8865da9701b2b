export type TextValues = Record<string, string | number>;

const plural = /\{(\w+), plural,((?: (?:=\d+|\w+) \{[^{}]*\})+)\}/g;
const branch = /(=\d+|\w+) \{([^{}]*)\}/g;
const argument = /\{(\w+)\}/g;

/** Fills a message in: the part of ICU message syntax that the portal's texts use, arguments and plurals. */
export function formatMessage(message: string, values: TextValues, locale: string): string {
  const numbers = new Intl.NumberFormat(locale);
  const show = (value: string | number | undefined) =>
    typeof value === 'number' ? numbers.format(value) : (value ?? '');
  return message
    .replace(plural, (_, name: string, branches: string) => {
      const count = Number(values[name]);
      const texts = new Map([...branches.matchAll(branch)].map(([, key, text]) => [key, text]));
      const text =
        texts.get(`=${count}`) ?? texts.get(new Intl.PluralRules(locale).select(count)) ?? texts.get('other');
      return (text ?? '').replaceAll('#', numbers.format(count));
    })
    .replace(argument, (_, name: string) => show(values[name]));
}
