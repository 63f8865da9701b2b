'use client';

import { useLocale } from 'next-intl';
import { useRouter } from 'next/navigation';
import { chooseLanguage } from '@/app/_text/choose-language';
import { LOCALES } from '@/app/_text/locales';
import { useT } from '@/app/_text/use-t';

/** Language of this browser, used until sign-in. */
export function LanguageSwitch() {
  const t = useT();
  const current = useLocale();
  const router = useRouter();
  return (
    <div role="group" aria-label={t('signIn.language')} className="flex gap-1 text-[13px]">
      {LOCALES.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === current}
          onClick={() => {
            chooseLanguage(locale);
            router.refresh();
          }}
          className="min-h-7 rounded-md px-2.5 text-muted hover:bg-sunken hover:text-text aria-pressed:bg-sunken aria-pressed:font-medium aria-pressed:text-text"
        >
          {t(`userMenu.languages.${locale}`)}
        </button>
      ))}
    </div>
  );
}
