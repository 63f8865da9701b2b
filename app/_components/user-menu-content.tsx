'use client';

import { KeyRound, LogOut, Monitor, Moon, Smartphone, Sun, UserRoundCog } from 'lucide-react';
import { useLocale } from 'next-intl';
import { useTheme } from 'next-themes';
import { Link } from '@/app/_components/ui/link';
import type { ReactNode } from 'react';
import { usePreferences } from '@/app/_hooks/use-preferences';
import { signOutHere } from '@/app/_session/sign-out-here';
import { LOCALES, type Locale } from '@/app/_text/locales';
import { useT } from '@/app/_text/use-t';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from './ui/dropdown-menu';
import { useViewer } from './viewer';

/** The reader's account: profile, language, theme and sign-out. */
export function UserMenuContent({ trigger }: { trigger: ReactNode }) {
  const t = useT();
  const viewer = useViewer();
  const { theme, setTheme } = useTheme();
  return (
    <DropdownMenu modal={false} defaultOpen>
      <DropdownMenuTrigger asChild>{trigger}</DropdownMenuTrigger>
      <DropdownMenuContent>
        <div className="px-2 py-2">
          <p className="truncate text-sm font-medium">{viewer.displayName}</p>
          <p className="truncate text-[13px] text-muted">{viewer.email}</p>
          <p className="mt-1 text-[13px] text-muted">
            {[t(`roles.${viewer.role}`), viewer.customerName].filter(Boolean).join(' · ')}
          </p>
        </div>
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          <Link href="/profile">
            <UserRoundCog aria-hidden /> {t('userMenu.profile')}
          </Link>
        </DropdownMenuItem>
        <DropdownMenuItem asChild>
          <Link href="/profile/tokens">
            <KeyRound aria-hidden /> {t('userMenu.tokens')}
          </Link>
        </DropdownMenuItem>
        {viewer.hasSimulator ? (
          <DropdownMenuItem asChild>
            <Link href="/simulator">
              <Smartphone aria-hidden /> {t('userMenu.simulator')}
            </Link>
          </DropdownMenuItem>
        ) : null}
        <DropdownMenuSeparator />
        <LanguageChoice />
        <DropdownMenuSeparator />
        <DropdownMenuLabel id="theme-label">{t('userMenu.theme')}</DropdownMenuLabel>
        <DropdownMenuRadioGroup aria-labelledby="theme-label" value={theme} onValueChange={setTheme}>
          <DropdownMenuRadioItem value="light">
            <Sun aria-hidden /> {t('userMenu.light')}
          </DropdownMenuRadioItem>
          <DropdownMenuRadioItem value="dark">
            <Moon aria-hidden /> {t('userMenu.dark')}
          </DropdownMenuRadioItem>
          <DropdownMenuRadioItem value="system">
            <Monitor aria-hidden /> {t('userMenu.system')}
          </DropdownMenuRadioItem>
        </DropdownMenuRadioGroup>
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={() => void signOutHere()}>
          <LogOut aria-hidden /> {t('userMenu.signOut')}
        </DropdownMenuItem>
        <p className="px-2 pt-1 pb-0.5 text-[13px] text-muted">
          {t('userMenu.version', { version: viewer.version })}
        </p>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

function LanguageChoice() {
  const t = useT();
  const locale = useLocale();
  const { choose } = usePreferences();
  return (
    <>
      <DropdownMenuLabel id="language-label">{t('userMenu.language')}</DropdownMenuLabel>
      <DropdownMenuRadioGroup
        aria-labelledby="language-label"
        value={locale}
        onValueChange={(language) => void choose({ language: language as Locale })}
      >
        {LOCALES.map((language) => (
          <DropdownMenuRadioItem key={language} value={language} lang={language}>
            {t(`userMenu.languages.${language}`)}
          </DropdownMenuRadioItem>
        ))}
      </DropdownMenuRadioGroup>
    </>
  );
}
