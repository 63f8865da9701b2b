import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { actionName } from '@/app/_lib/action-name';
import { de } from '@/app/_text/de';
import { en } from '@/app/_text/en';
import { MFS, MIMS, POA, POD } from '../client/src';
import { demoApplications } from '../demo/applications';

const english = createTranslator({ locale: 'en', messages: en });
const german = createTranslator({ locale: 'de', messages: de as unknown as typeof en });
const profiles = [MIMS, MFS, POA, POD];

it('L17: the demo data and the client library list the same applications and check-points', () => {
  const listed = demoApplications.map(({ code, checkpoints = [] }) => ({ code, checkpoints }));
  expect(listed).toEqual(profiles.map(({ code, checkpoints }) => ({ code, checkpoints })));
});

describe.each(profiles.flatMap(({ checkpoints }) => [...checkpoints]))('the check-point %s', (action) => {
  it('has a name of its own in both languages', () => {
    expect(actionName(english, action)).toBe(en.actions[action]);
    expect(actionName(german, action)).toBe(de.actions[action]);
  });
});
