import { Building2, CircleHelp, LayoutGrid, LogOut, MonitorSmartphone, User } from 'lucide-react';
import type { Translate } from '@/app/_text/translate';
import type { PaletteGroup, PaletteItem } from './palette-item';
import type { PlaceKind } from './recent-places';
import type { SearchHit } from './use-palette-search';

export const placeIcons = {
  pool: LayoutGrid,
  device: MonitorSmartphone,
  person: User,
  customer: Building2,
} as const;

/** Results of the server by kind, the kind with the best match first. */
export function hitGroups(
  t: Translate,
  hits: readonly SearchHit[],
  seesManyCustomers: boolean,
): PaletteGroup[] {
  const kinds = new Map<Kind, PaletteItem[]>();
  for (const hit of hits) {
    const item = itemOf(t, hit, seesManyCustomers);
    if (item) kinds.set(item.kind, [...(kinds.get(item.kind) ?? []), item]);
  }
  return [...kinds].map(([kind, items]) => ({ id: kind, heading: t(`palette.groups.${kind}`), items }));
}

/** The best matching devices that are logged in, with a link to log each out. */
export const logOutItems = (t: Translate, hits: readonly SearchHit[]): PaletteItem[] =>
  hits
    .flatMap((hit) => (hit.__typename === 'Device' && hit.hardLogin ? [hit] : []))
    .slice(0, MAX_TO_LOG_OUT)
    .map(({ id, name, seatPool }) => ({
      id: `log out ${id}`,
      icon: LogOut,
      label: t('palette.logOut', { name }),
      hint: t('palette.logOutHint'),
      place: { kind: 'page', label: name, href: `${deviceHref(seatPool.id, id)}?do=logOut` },
    }));

/** Search for denials: `why scanner 3`. */
export function refusedItems(t: Translate, text: string): PaletteItem[] {
  const [word = '', ...rest] = text.split(/\s+/);
  const name = rest.join(' ');
  if (name === '' || word.toLowerCase() !== t('refused.paletteWord')) return [];
  const label = t('refused.paletteFor', { text: name });
  return [
    {
      id: 'why refused',
      icon: CircleHelp,
      label,
      hint: t('refused.paletteHint'),
      place: { kind: 'page', label, href: `/refused?q=${encodeURIComponent(name)}` },
    },
  ];
}

type Kind = Exclude<PlaceKind, 'page'>;
type Hit = PaletteItem & { kind: Kind };

const MAX_TO_LOG_OUT = 3;

/** `seesManyCustomers`: results include the customer, which is redundant for users of one. */
function itemOf(t: Translate, hit: SearchHit, seesManyCustomers: boolean): Hit | null {
  const nameOf = (customer: { name: string }) => (seesManyCustomers ? customer.name : null);
  switch (hit.__typename) {
    case 'Customer':
      return found('customer', hit.id, [hit.name, hit.code], `/customers/${hit.id}`);
    case 'SeatPool': {
      const { application, customer, suspended } = hit;
      const hints = [nameOf(customer), application.name, suspended && t('palette.suspended')];
      return found('pool', hit.id, [application.code, ...hints], `/pools/${hit.id}`);
    }
    case 'Device': {
      const { name, state, user, seatPool } = hit;
      const whose = [user?.displayName, seatPool.application.code, nameOf(seatPool.customer)];
      const words: Words = [name, t(`deviceStates.${state}`), ...whose];
      return found('device', hit.id, words, deviceHref(seatPool.id, hit.id));
    }
    case 'AppUser': {
      const { displayName, userName, customer, disabled } = hit;
      const hints = [userName, nameOf(customer), disabled && t('palette.disabled')];
      const people = `/customers/${customer.id}/people`;
      return found('person', hit.id, [displayName, ...hints], `${people}?q=${encodeURIComponent(userName)}`);
    }
    default:
      // The API may return kinds that this version does not know.
      return null;
  }
}

type Words = readonly [string, ...(string | false | null | undefined)[]];

function found(kind: Kind, id: string, [label, ...hints]: Words, href: string): Hit {
  const hint = hints.filter(Boolean).join(' · ') || undefined;
  return { kind, id, icon: placeIcons[kind], label, hint, place: { kind, label, hint, href } };
}

const deviceHref = (poolId: string, deviceId: string) => `/pools/${poolId}/devices/${deviceId}`;
