'use client';

import {
  AppWindow,
  Building2,
  CircleHelp,
  History,
  Keyboard,
  KeyRound,
  Languages,
  LayoutGrid,
  LogOut,
  Monitor,
  Moon,
  ScrollText,
  ShieldUser,
  Smartphone,
  Sun,
  UserRoundCog,
  Users,
} from 'lucide-react';
import { useLocale } from 'next-intl';
import { useTheme } from 'next-themes';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { useViewer } from '@/app/_components/viewer';
import { usePreferences } from '@/app/_hooks/use-preferences';
import { navPages, type NavPage } from '@/app/_lib/nav-pages';
import { signOutHere } from '@/app/_session/sign-out-here';
import { LOCALES } from '@/app/_text/locales';
import type { Translate } from '@/app/_text/translate';
import { useT } from '@/app/_text/use-t';
import { placeIcons } from './hit-items';
import type { PaletteGroup, PaletteItem } from './palette-item';
import { placeParts } from './part-items';
import { readPlaces } from './recent-places';
import { PAGE_KEYS, POOL_PARTS, poolOf } from './shortcut-keys';
import { useSingleKeys } from './single-keys';

const pageIcons: Record<NavPage['name'], PaletteItem['icon']> = {
  pools: LayoutGrid,
  refused: CircleHelp,
  customers: Building2,
  applications: AppWindow,
  people: Users,
  team: ShieldUser,
  audit: ScrollText,
  alerts: placeParts.alerts,
  report: placeParts.report,
};
const themeIcons = { light: Sun, dark: Moon, system: Monitor };

/** Items that need no search: recent places, pages and actions. */
export function useOwnGroups(onShowKeys: () => void): PaletteGroup[] {
  const t = useT();
  const { email } = useViewer();
  const [recent] = useState(() => readPlaces(email));
  const pool = poolOf(usePathname());
  const here = usePoolParts(pool);
  return [
    {
      id: 'recent',
      heading: t('palette.groups.recent'),
      items: recent.map((place) => ({
        id: `recent ${place.href}`,
        icon: place.kind === 'page' ? History : placeIcons[place.kind],
        label: place.label,
        hint: place.hint,
        place,
      })),
    },
    { id: 'here', heading: t('palette.groups.here'), items: here },
    { id: 'page', heading: t('palette.groups.page'), items: usePages() },
    { id: 'action', heading: t('palette.groups.action'), items: useActions(onShowKeys) },
  ];
}

const pageAt = (
  id: string,
  icon: PaletteItem['icon'],
  label: string,
  href: string,
  words?: string,
): PaletteItem => ({ id, icon, label, place: { kind: 'page', label, href }, ...(words ? { words } : {}) });

function usePoolParts(pool: string | null): PaletteItem[] {
  const t = useT();
  const areSingleKeysOn = useSingleKeys();
  if (!pool) return [];
  return [
    ...POOL_PARTS.map(({ part, path, key }) => ({
      ...pageAt(
        `here ${part}`,
        placeParts[part],
        t(`${part}.title`),
        pool + path,
        t(`palette.words.${part}`),
      ),
      ...(areSingleKeysOn ? { keys: ['G', key.toUpperCase()] } : {}),
    })),
    pageAt('here wall', placeParts.wall, t('dashboard.wall'), `${pool}/wall`, t('palette.words.wall')),
  ];
}

function usePages(): PaletteItem[] {
  const t = useT();
  const viewer = useViewer();
  const areSingleKeysOn = useSingleKeys();
  const { customerId, permissions } = viewer;
  return [
    ...navPages(viewer).map(({ name, href }) => ({
      ...pageAt(`page ${name}`, pageIcons[name], t(`nav.${name}`), href, wordsOfPage(t, name)),
      ...(name === 'refused' ? { hint: t('refused.paletteHint') } : {}),
      ...(areSingleKeysOn ? { keys: ['G', PAGE_KEYS[name].toUpperCase()] } : {}),
    })),
    pageAt('page wall', placeParts.wall, t('displays.choosePoolsForWall'), '/wall', t('palette.words.wall')),
    ...(customerId !== null && permissions.includes('SEE_DISPLAY_LINKS')
      ? [
          pageAt(
            'page displays',
            placeParts.displays,
            t('displays.title'),
            `/customers/${customerId}/displays`,
            t('palette.words.displays'),
          ),
        ]
      : []),
    pageAt('page profile', UserRoundCog, t('userMenu.profile'), '/profile'),
    pageAt('page tokens', KeyRound, t('userMenu.tokens'), '/profile/tokens'),
    ...(viewer.hasSimulator
      ? [pageAt('page simulator', Smartphone, t('userMenu.simulator'), '/simulator')]
      : []),
  ];
}

/** Additional search words of the pages in the main navigation. */
function wordsOfPage(t: Translate, name: NavPage['name']): string | undefined {
  switch (name) {
    case 'refused':
      return t('refused.paletteWords');
    case 'people':
    case 'team':
    case 'audit':
    case 'alerts':
    case 'report':
      return t(`palette.words.${name}`);
    default:
      return undefined;
  }
}

function useActions(onShowKeys: () => void): PaletteItem[] {
  const t = useT();
  const locale = useLocale();
  const { theme, setTheme } = useTheme();
  const { choose } = usePreferences();
  const areSingleKeysOn = useSingleKeys();
  const themes = (['light', 'dark', 'system'] as const).filter((name) => name !== theme);
  return [
    ...useAdditions(),
    ...themes.map((name) => ({
      id: `theme ${name}`,
      icon: themeIcons[name],
      label: t('palette.theme', { name: t(`userMenu.${name}`) }),
      run: () => setTheme(name),
    })),
    ...LOCALES.filter((language) => language !== locale).map((language) => ({
      id: `language ${language}`,
      icon: Languages,
      label: t('palette.language', { name: t(`userMenu.languages.${language}`) }),
      run: () => void choose({ language }),
    })),
    {
      id: 'keys',
      icon: Keyboard,
      label: t('palette.keys'),
      run: onShowKeys,
      ...(areSingleKeysOn ? { keys: ['?'] } : {}),
    },
    { id: 'sign out', icon: LogOut, label: t('userMenu.signOut'), run: () => void signOutHere() },
  ];
}

type Added = 'customer' | 'application' | 'person' | 'member' | 'displays' | 'token';

/** Objects that the reader may add, each in the dialog of its page. */
function useAdditions(): PaletteItem[] {
  const t = useT();
  const { permissions, customerId } = useViewer();
  const customer = `/customers/${customerId}`;
  const add = (name: Added, icon: PaletteItem['icon'], label: string, path: string): PaletteItem =>
    pageAt(
      `add ${name}`,
      icon,
      label,
      `${path}?new=true`,
      `${t('palette.words.add')} ${t(`palette.words.${name}`)}`,
    );
  return [
    ...(permissions.includes('MANAGE_CUSTOMERS')
      ? [add('customer', Building2, t('customers.add'), '/customers')]
      : []),
    ...(permissions.includes('MANAGE_APPLICATIONS')
      ? [add('application', AppWindow, t('applications.add'), '/applications')]
      : []),
    ...(customerId !== null && permissions.includes('MANAGE_APP_USERS')
      ? [add('person', Users, t('palette.addPerson'), `${customer}/people`)]
      : []),
    ...(permissions.includes(customerId === null ? 'MANAGE_VENDOR_TEAM' : 'MANAGE_TEAM')
      ? [
          add(
            'member',
            ShieldUser,
            t('palette.addMember'),
            customerId === null ? '/team' : `${customer}/team`,
          ),
        ]
      : []),
    ...(customerId !== null && permissions.includes('MANAGE_DISPLAY_LINKS')
      ? [add('displays', placeParts.displays, t('displays.create'), `${customer}/displays`)]
      : []),
    add('token', KeyRound, t('tokens.create'), '/profile/tokens'),
    pageAt('password', KeyRound, t('palette.password'), '/profile', t('palette.words.password')),
  ];
}
