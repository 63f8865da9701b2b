import { describe, expect, it } from 'vitest';
import { actionName } from '@/app/_lib/action-name';
import { translatorFor } from '@/app/_text/translator-for';
import de from '../messages/de/actions.json';
import en from '../messages/en/actions.json';
import { MFS, MIMS, POA, POD } from '../client/src';

const english = translatorFor('en');
const german = translatorFor('de');
const profiles = [MIMS, MFS, POA, POD];

describe.each(profiles.flatMap(({ checkpoints }) => [...checkpoints]))('the check-point %s', (action) => {
  it('has its own name in both languages', () => {
    expect(actionName(english, action)).toBe(en[action]);
    expect(actionName(german, action)).toBe(de[action]);
  });
});
