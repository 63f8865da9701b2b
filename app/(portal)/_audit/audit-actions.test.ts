import { readdirSync, readFileSync } from 'node:fs';
import { translatorFor } from '@/app/_text/translator-for';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { actionsOf, auditActionName, auditGroups } from './audit-actions';

const inEnglish = translatorFor('en');
const inGerman = translatorFor('de');

/** Every action that the domain writes down, found where it does. */
function writtenActions(): string[] {
  const folder = path.resolve('licensing');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  const found = files.flatMap((file) =>
    [...readFileSync(path.join(folder, file), 'utf8').matchAll(/\baction: '([a-z-]+\.[a-z-]+)'/g)].map(
      ([, action = '']) => action,
    ),
  );
  return [...new Set(found)].toSorted();
}

describe('what the audit trail tells', () => {
  it('L24: every action the domain writes has words in both languages', () => {
    const actions = writtenActions();
    expect(actions.length).toBeGreaterThan(15);
    for (const action of actions) {
      expect(auditActionName(inEnglish, action), action).not.toBe(action);
      expect(auditActionName(inGerman, action), action).not.toBe(action);
    }
  });

  it('every action can be filtered for, in the trails it is written to', () => {
    const offered = [true, false].flatMap((ofVendor) =>
      auditGroups(ofVendor).flatMap(({ actions }) => actions),
    );
    expect([...new Set(offered)].toSorted()).toEqual(writtenActions());
  });

  it('an action that is not known is told in the words of the API', () => {
    expect(auditActionName(inEnglish, 'seat-pool.painted')).toBe('seat-pool.painted');
    expect(auditActionName(inEnglish, 'constructor')).toBe('constructor');
  });
});

describe('a choice of actions', () => {
  it('is all, a group, or one', () => {
    expect(actionsOf(null)).toBeNull();
    expect(actionsOf('tokens')).toEqual(['api-token.created', 'api-token.revoked']);
    expect(actionsOf('device.removed')).toEqual(['device.removed']);
    expect(actionsOf('toString')).toEqual(['toString']);
  });
});
