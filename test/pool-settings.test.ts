import { readFileSync } from 'node:fs';
import { parse, type FragmentDefinitionNode, type InputObjectTypeDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { changeInWords } from '@/app/_lib/change-words';
import { formatOf } from '@/app/_text/format';
import { translatorFor } from '@/app/_text/translator-for';
import { settingsSchema } from '../licensing/pool/settings-input';

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
    const text = changeInWords(t, formatOf(language, 'UTC'), { field, from: '1', to: '2' });
    expect(text).not.toContain(field);
    expect(text).not.toContain('audit.');
  });

  it('is read by the page of settings', () => {
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
