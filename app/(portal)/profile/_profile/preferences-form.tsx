'use client';

import { Globe } from 'lucide-react';
import { useTheme } from 'next-themes';
import dynamic from 'next/dynamic';
import { useId, useState, useSyncExternalStore } from 'react';
import type { ProfileFieldsFragment } from '@/graphql/generated/operations/graphql';
import { Button } from '@/app/_components/ui/button';
import { Hint, Label, Select } from '@/app/_components/ui/field';
import { usePreferences } from '@/app/_hooks/use-preferences';
import { useServerTime } from '@/app/_live/use-server-time';
import { LOCALES, toLocale } from '@/app/_text/locales';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';

const ZoneDialog = dynamic(() => import('./zone-dialog').then((module) => module.ZoneDialog), {
  ssr: false,
});

const THEMES = ['system', 'light', 'dark'] as const;

/** Language, time zone and theme, each saved at once. */
export function PreferencesForm({ person }: { person: ProfileFieldsFragment }) {
  const t = useT();
  const { isBusy, choose } = usePreferences();
  const id = useId();
  return (
    <div className="space-y-5">
      <div className="space-y-1.5">
        <Label htmlFor={`${id}-language`}>{t('profile.language')}</Label>
        <Select
          id={`${id}-language`}
          className="w-full max-w-72"
          value={person.language ?? ''}
          disabled={isBusy}
          onChange={(event) => void choose({ language: toLocale(event.target.value) })}
        >
          <option value="">{t('profile.asBrowser')}</option>
          {LOCALES.map((language) => (
            <option key={language} value={language} lang={language}>
              {t(`userMenu.languages.${language}`)}
            </option>
          ))}
        </Select>
      </div>
      <TimeZone person={person} />
      <Theme />
    </div>
  );
}

function TimeZone({ person: { timeZone } }: { person: ProfileFieldsFragment }) {
  const t = useT();
  const format = useFormat();
  const now = useServerTime();
  const id = useId();
  const [isChoosing, setIsChoosing] = useState(false);
  return (
    <div className="space-y-1.5">
      <p id={id} className="text-sm font-medium">
        {t('profile.timeZone')}
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="text-sm">
          {timeZone === null ? <span className="block">{t('profile.asBrowser')}</span> : null}
          <span className={timeZone === null ? 'block text-muted' : 'block'} suppressHydrationWarning>
            {t('profile.timeZoneNow', { zone: format.timeZone, time: format.time(now) })}
          </span>
        </p>
        <Button
          aria-label={t('profile.changeTimeZone')}
          aria-haspopup="dialog"
          onClick={() => setIsChoosing(true)}
        >
          <Globe aria-hidden />
          {t('profile.change')}
        </Button>
      </div>
      <Hint>{t('profile.timeZoneHint')}</Hint>
      {isChoosing ? <ZoneDialog chosen={timeZone} onClose={() => setIsChoosing(false)} /> : null}
    </div>
  );
}

function Theme() {
  const t = useT();
  const id = useId();
  const { theme, setTheme } = useTheme();
  // The server does not have the values that are stored in the browser.
  const isKnown = useIsInBrowser();
  return (
    <div className="space-y-1.5">
      <Label htmlFor={id}>{t('profile.theme')}</Label>
      <Select
        id={id}
        className="w-full max-w-72"
        value={isKnown ? theme : 'system'}
        onChange={(event) => setTheme(event.target.value)}
        aria-describedby={`${id}-hint`}
      >
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {t(`userMenu.${one}`)}
          </option>
        ))}
      </Select>
      <Hint id={`${id}-hint`}>{t('profile.themeHint')}</Hint>
    </div>
  );
}

/** False during server rendering and hydration, true afterwards. */
function useIsInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

const never = () => () => undefined;
