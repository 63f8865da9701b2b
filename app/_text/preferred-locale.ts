import { toLocale, type Locale } from './locales';

/** Supported language that an `Accept-Language` header prefers; English if there is none. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const ranges = (acceptLanguage ?? '').split(',').map((range) => {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return { locale: toLocale(tag.toLowerCase().split('-')[0]), quality: quality ? Number(quality) : 1 };
  });
  const [best] = ranges
    .filter(({ locale, quality }) => locale && quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  return best?.locale ?? 'en';
}
