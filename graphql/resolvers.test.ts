import { Kind, parse, visit } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as licensing from '../licensing';
import type * as generated from './generated/resolvers';

const SCHEMA = new URL('./schema/', import.meta.url);
const nouns = readdirSync(SCHEMA)
  .map((name) => name.replace('.graphql', ''))
  .filter((noun) => noun !== 'scalars' && noun !== 'limits');

/** `Type.field`, and `Type` for the resolver of a union. */
function declaredIn(noun: string): Set<string> {
  const declared = new Set<string>();
  visit(parse(readFileSync(new URL(`${noun}.graphql`, SCHEMA), 'utf8')), {
    enter(node) {
      if (node.kind === Kind.UNION_TYPE_DEFINITION) declared.add(`${node.name.value}.__resolveType`);
      if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION)
        for (const field of node.fields ?? []) declared.add(`${node.name.value}.${field.name.value}`);
    },
  });
  return declared;
}

async function resolvedIn(noun: string): Promise<string[]> {
  const exports = (await import(`./resolvers/${noun}.ts`)) as Record<string, Record<string, object>>;
  const name = noun.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return Object.entries(exports[name] ?? {}).flatMap(([type, fields]) =>
    Object.keys(fields).map((field) => `${type}.${field}`),
  );
}

describe('the resolvers', () => {
  it.each(nouns)(
    '%s: resolves fields that the file of the same name in graphql/schema declares',
    async (noun) => {
      const resolved = await resolvedIn(noun);
      expect(resolved.length).toBeGreaterThan(0);
      const declared = declaredIn(noun);
      expect(resolved.filter((field) => !declared.has(field))).toEqual([]);
    },
  );

  it('are all merged, each once', async () => {
    const { resolvers } = await import('./resolvers');
    const all = (await Promise.all(nouns.map(resolvedIn))).flat().sort();
    const inUse = Object.entries(resolvers as Record<string, object>)
      .filter(([type]) => type !== 'DateTime')
      .flatMap(([type, fields]) => Object.keys(fields).map((field) => `${type}.${field}`));
    expect(inUse.sort()).toEqual(all);
  });
});

// Checked by `verify:types`: the resolvers pass these values on, and the types of resolvers do not compare them.
it('the values that devices receive are in the schema', () => {
  expectTypeOf<generated.RefusalReason>().toEqualTypeOf<licensing.LicenseRefused['reason']>();
  expectTypeOf<generated.GrantKind>().toEqualTypeOf<licensing.LicenseGranted['grant']>();
  expectTypeOf<generated.DeviceState>().toEqualTypeOf<licensing.DeviceStatus['state']>();
});
