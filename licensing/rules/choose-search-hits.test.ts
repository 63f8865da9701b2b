import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseSearchHits } from './choose-search-hits';

const hit = (kind: string, closeness: number, label = `${kind} ${closeness}`) => ({ kind, closeness, label });
const many = (kind: string, closeness: number, count: number) =>
  Array.from({ length: count }, (_, n) => hit(kind, closeness, `${kind} ${n}`));

describe('the hits that are shown', () => {
  it('are all of them where there is room, closest first, and of equally close ones by kind', () => {
    const found = [hit('customer', 2), hit('device', 0), hit('device', 2), hit('appUser', 1)];
    expect(chooseSearchHits(found, 4)).toEqual([found[1], found[3], found[0], found[2]]);
  });

  it('leave each kind a share, however many closer ones another has', () => {
    const found = [...many('device', 1, 50), ...many('appUser', 2, 3), ...many('customer', 2, 50)];
    const shown = chooseSearchHits(found, 12);
    const countOf = (kind: string) => shown.filter((one) => one.kind === kind).length;
    expect(shown).toHaveLength(12);
    expect([countOf('device'), countOf('appUser'), countOf('customer')]).toEqual([5, 3, 4]);
  });

  it('are never more than wanted, never twice the same, and as many as there are', () => {
    const kinds = ['customer', 'seatPool', 'device', 'appUser'];
    const hits = fc
      .array(fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 0, max: 2 })), { maxLength: 80 })
      .map((all) =>
        all
          .map(([kind, closeness], n) => hit(kind, closeness, String(n)))
          .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.closeness - b.closeness),
      );
    fc.assert(
      fc.property(hits, fc.integer({ min: 1, max: 50 }), (found, most) => {
        const shown = chooseSearchHits(found, most);
        expect(shown).toHaveLength(Math.min(most, found.length));
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.map(({ closeness }) => closeness)).toEqual(
          shown.map(({ closeness }) => closeness).toSorted(),
        );
      }),
    );
  });
});
