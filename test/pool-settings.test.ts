import { readFileSync } from 'node:fs';
import { parse, type FragmentDefinitionNode, type InputObjectTypeDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { describeChange } from '@/app/_lib/describe-change';
import { formatOf } from '@/app/_text/format';
import { translatorFor } from '@/app/_text/translator-for';
import { changedApplication } from '@/app/(portal)/applications/_applications/application-values';
import { settingsSchema } from '../licensing/pool/settings-input';
import { NUMBER_SETTINGS, numberSettingNames } from '../licensing/rules/pool-settings';

const settings = Object.keys(settingsSchema.shape);
const english = translatorFor('en');
const german = translatorFor('de');

it('the settings of a pool are those that updateSeatPool takes', () => {
  const { definitions } = parse(readFileSync('graphql/schema/seat-pool.graphql', 'utf8'));
  const input = definitions.find(
    (definition): definition is InputObjectTypeDefinitionNode =>
      definition.kind === 'InputObjectTypeDefinition' && definition.name.value === 'UpdateSeatPoolInput',
  );
  const fields = input?.fields?.map(({ name }) => name.value).filter((name) => name !== 'seatPoolId');
  expect(fields?.toSorted()).toEqual(settings.toSorted());
});

describe.each(settings)('the setting %s of a pool', (field) => {
  it.each([
    ['en', english],
    ['de', german],
  ] as const)('L24: has a name in the audit trail: %s', (language, t) => {
    const text = describeChange(t, formatOf(language, 'UTC'), { field, from: '1', to: '2' });
    expect(text).not.toContain(field);
    expect(text).not.toContain('audit.');
  });

  it('is read by the settings page', () => {
    const { definitions } = parse(readFileSync('app/_graphql/settings.graphql', 'utf8'));
    const fragment = definitions.find(
      (definition): definition is FragmentDefinitionNode =>
        definition.kind === 'FragmentDefinition' && definition.name.value === 'PoolSettingsFields',
    );
    const fields = fragment?.selectionSet.selections.map((one) =>
      one.kind === 'Field' ? one.name.value : '',
    );
    expect(fields).toContain(field);
  });
});

describe('texts with bounds have those of the setting', () => {
  const inNumbers = (text: string) => /(\d[\d,.]*) (?:to|bis) (\d[\d,.]*\d|\d)/.exec(text)?.slice(1);
  const written = (setting: keyof typeof NUMBER_SETTINGS, language: string) =>
    [NUMBER_SETTINGS[setting].min, NUMBER_SETTINGS[setting].max].map((bound) =>
      new Intl.NumberFormat(language).format(bound),
    );

  it.each(numberSettingNames)('L3: %s in the descriptions of the API', (setting) => {
    const { definitions } = parse(readFileSync('graphql/schema/seat-pool.graphql', 'utf8'));
    const fields = definitions
      .filter((one) => one.kind === 'InputObjectTypeDefinition' || one.kind === 'ObjectTypeDefinition')
      .flatMap(({ fields = [] }) => fields.filter(({ name }) => name.value === setting));
    expect(fields.length).toBeGreaterThan(2);
    for (const { description } of fields) {
      const bounds = inNumbers(description?.value ?? '');
      if (bounds) expect(bounds).toEqual(written(setting, 'en'));
    }
  });

  it.each([
    ['en', english],
    ['de', german],
  ] as const)('L3: in the form of a new pool: %s', (language, t) => {
    expect(inNumbers(t('customers.quantityHint'))).toEqual(written('licensedQuantity', language));
    expect(inNumbers(t('customers.reregistrationHint'))).toEqual(
      written('reregistrationDelayHours', language),
    );
  });

  it('L4: in the form of an application', () => {
    const { min, max } = NUMBER_SETTINGS.inactivityTimeoutSeconds;
    const isAccepted = (minSeconds: number, maxSeconds: number) =>
      changedApplication(english, 1).safeParse({
        name: 'Inventory',
        supportsConcurrent: true,
        checkpoints: [],
        minInactivityTimeoutSeconds: minSeconds,
        maxInactivityTimeoutSeconds: maxSeconds,
      }).success;
    expect([isAccepted(min, max), isAccepted(min - 1, max), isAccepted(min, max + 1)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('L4: in the descriptions of the bounds of an application', () => {
    const { min, max } = NUMBER_SETTINGS.inactivityTimeoutSeconds;
    const text = readFileSync('graphql/schema/application.graphql', 'utf8');
    const bounds = [...text.matchAll(/time-out a customer may set, in seconds: at (least|most) ([\d,]+)/g)];
    expect(bounds.map(([, side, bound]) => [side, bound])).toEqual(
      [1, 2].flatMap(() => [
        ['least', min.toLocaleString('en')],
        ['most', max.toLocaleString('en')],
      ]),
    );
  });
});
