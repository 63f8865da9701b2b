import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetPlaces, readPlaces, rememberPlace, withPlace, type Place } from './recent-places';

const device = (n: number): Place => ({
  kind: 'device',
  label: `Scanner ${n}`,
  href: `/pools/p/devices/${n}`,
});

/** As a browser has it: the methods are not among its keys. */
class FakeStorage {
  [key: string]: unknown;
  getItem(key: string) {
    return this[key] ?? null;
  }
  setItem(key: string, value: string) {
    this[key] = value;
  }
  removeItem(key: string) {
    delete this[key];
  }
}
let [tab, browser] = [new FakeStorage(), new FakeStorage()];

beforeEach(() => {
  [tab, browser] = [new FakeStorage(), new FakeStorage()];
  vi.stubGlobal('sessionStorage', tab);
  vi.stubGlobal('localStorage', browser);
});
afterEach(() => void vi.unstubAllGlobals());

it('the last place comes first, each once, six at most', () => {
  const places = [1, 2, 3, 4, 5, 6, 7, 3].reduce<Place[]>((list, n) => withPlace(list, device(n)), []);
  expect(places.map(({ label }) => label)).toEqual([3, 7, 6, 5, 4, 2].map((n) => `Scanner ${n}`));
});

it('places are remembered for one person, and pages are not', () => {
  rememberPlace('It@alder.example', device(1));
  rememberPlace('it@alder.example', { kind: 'page', label: 'Audit trail', href: '/audit' });
  expect(readPlaces('it@alder.example')).toEqual([device(1)]);
  expect(readPlaces('it@cobalt.example')).toEqual([]);
});

it('names stay in the tab, and not after signing out; what else it keeps stays', () => {
  tab.setItem('other', 'stays');
  rememberPlace('it@alder.example', device(1));
  rememberPlace('it@cobalt.example', device(2));
  expect(Object.keys(browser)).toEqual([]);
  forgetPlaces();
  expect(Object.keys(tab)).toEqual(['other']);
});

it('what others have written is not followed', () => {
  const odd = [
    { ...device(1), href: 'https://evil.example' },
    { ...device(2), href: '//evil.example' },
    { ...device(3), href: '/\\evil.example' },
    { ...device(4), kind: 'bomb' },
    null,
    device(5),
  ];
  tab.setItem('recent-places.a@b.example', JSON.stringify(odd));
  expect(readPlaces('a@b.example')).toEqual([device(5)]);
  tab.setItem('recent-places.a@b.example', '{');
  expect(readPlaces('a@b.example')).toEqual([]);
});

it('a browser that stores nothing does no harm', () => {
  vi.stubGlobal('sessionStorage', undefined);
  rememberPlace('a@b.example', device(1));
  forgetPlaces();
  expect(readPlaces('a@b.example')).toEqual([]);
});
