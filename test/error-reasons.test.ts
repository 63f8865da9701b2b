import { readdirSync, readFileSync } from 'node:fs';
import { CombinedError } from 'urql';
import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { describeError, describeReason } from '@/app/_graphql/describe-error';
import { translatorFor } from '@/app/_text/translator-for';
import de from '../messages/de/errors.json';
import en from '../messages/en/errors.json';
import { inputReasons } from '../licensing/errors';

const english = translatorFor('en');
const german = translatorFor('de');

const reasons: readonly string[] = inputReasons;
const MESSAGE = 'seatPoolId is not a valid id here: it begins with pool_ and comes from this API.';
const values = { min: 300, max: 3600, count: 2, most: 10, registered: 3, licences: 2, surplus: 1, days: 366 };
const refusal = (extensions: Record<string, unknown>) =>
  new CombinedError({ graphQLErrors: [new GraphQLError(MESSAGE, { extensions })] });

describe('messages of the portal about input that the API refuses', () => {
  it.each(inputReasons)('%s has its own text in both languages', (reason) => {
    const error = refusal({ code: 'BAD_USER_INPUT', field: 'seatPoolId', reason, values });
    const [inEnglish, inGerman] = [describeReason(english, error), describeReason(german, error)];
    for (const text of [inEnglish, inGerman]) {
      expect(text).not.toBeNull();
      expect(text).not.toContain('seatPoolId');
      expect(text).not.toMatch(/errors\.|[{}#]/);
    }
    expect(inGerman).not.toBe(inEnglish);
    expect(describeError(german, error).title).toBe(inGerman);
  });

  it('has no texts for unknown reasons', () => {
    for (const { reasons: worded } of [en, de])
      expect(Object.keys(worded).filter((reason) => !reasons.includes(reason))).toEqual([]);
  });

  it.each(['BAD_USER_INPUT', 'CONFLICT'])(
    'the message of the API is never shown: %s without a reason',
    (code) => {
      for (const reason of [undefined, 'OF_A_NEWER_SERVER']) {
        const { title, advice } = describeError(german, refusal({ code, field: 'url', reason }));
        expect(`${title} ${advice}`).not.toContain(MESSAGE);
        expect(title).toMatch(/nicht/);
      }
    },
  );
});

/** Refusals of input that only programs send, never the portal. */
const ONLY_PROGRAMS = [
  'people/operator-portal-users.ts',
  'device/check-license.ts',
  'device/get-device.ts',
  'device/list-devices.ts',
  'device/login.ts',
  'device/register-device.ts',
  'insight/plan/make-plan.ts',
  'paging.ts',
  'people/create-portal-user.ts',
  'people/issue-api-token.ts',
  'people/sign-in.ts',
];

describe('refusals without a reason, for which the portal has only a general text', () => {
  const sources = readdirSync('licensing', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'input.ts');
  const refusalsIn = (file: string) =>
    readFileSync(`licensing/${file}`, 'utf8').match(
      /new LicensingError\(\s*'(?:BAD_USER_INPUT|CONFLICT)'[^;]*?\);|super\('CONFLICT'[^;]*?\);/gs,
    ) ?? [];

  it('concern input that only programs send', () => {
    const without = sources.filter((file) => refusalsIn(file).some((call) => !/\breason\b/.test(call)));
    expect(sources.flatMap(refusalsIn).length).toBeGreaterThan(30);
    expect(without.filter((file) => !ONLY_PROGRAMS.includes(file))).toEqual([]);
  });
});
