import {
  getNamedType,
  isInputObjectType,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { createExecutableSchema } from './executable-schema';
import { fencesOf, onlyOperation, operationNamed, operations } from './test-docs';

const schema = createExecutableSchema();
const GUIDE = 'docs/integrate.md';

describe.each(['kotlin', 'swift'])('the guide in %s', (language) => {
  const code = fencesOf(GUIDE)
    .filter((fence) => fence.language === language)
    .map(({ text }) => text)
    .join('\n');
  const kinds = { Query: OperationTypeNode.QUERY, Mutation: OperationTypeNode.MUTATION } as const;

  it('calls every operation by the name that Apollo generates for it', () => {
    const called = [...code.matchAll(/\b([A-Z]\w+)(Query|Mutation|Subscription)\(/g)].map(
      ([, name = '', kind]) => {
        const expected = kinds[kind as keyof typeof kinds] ?? OperationTypeNode.SUBSCRIPTION;
        expect([name, onlyOperation(operationNamed(name)).operation]).toEqual([name, expected]);
        return name;
      },
    );
    expect([...new Set(called)].sort()).toEqual(Object.keys(operations).sort());
  });

  it('fills inputs that there are', () => {
    const inputs = [...code.matchAll(/\b([A-Z]\w+Input)\(([^\n]*)/g)];
    expect(inputs.length).toBeGreaterThan(3);
    for (const [, name = '', rest = ''] of inputs) {
      const type = schema.getType(name);
      if (!isInputObjectType(type)) throw new Error(`there is no input ${name}`);
      const given = [...rest.matchAll(/(\w+)(?: = |: )/g)].map(([, field = '']) => field);
      expect(Object.keys(type.getFields())).toEqual(expect.arrayContaining(given));
    }
  });

  it('sends every call through the function that keeps the rules of retries', () => {
    const calls = code.split('\n').filter((line) => /\w+Mutation\(/.test(line));
    expect(calls.length).toBeGreaterThanOrEqual(5);
    for (const line of calls) expect(line).toMatch(/\bask\b.*Mutation\(/);
    // Apollo treats a 502 and the page of a hotspot as responses, but they are not answers of the server.
    expect(code).not.toMatch(/URLError|NetworkException/);
    expect(code).toContain('UNAVAILABLE');
    expect(code).toMatch(/withTimeoutOrNull\(8_000\)|timeoutIntervalForRequest = 8\b/);
    expect(code).toMatch(/attempts: Int = 4/);
    const [, unanswered = ''] = /MIMS does not start[^\n]*\n([^`]*?startTheJob\(\))/.exec(code) ?? [];
    expect(unanswered).toMatch(/isCheckDue = true/);
  });

  it('reads fields, fragments and types that the operations ask for', () => {
    const generated = namesGenerated();
    const chains = [
      ...code.matchAll(/\b(?:data|login|check|answer|granted|refused|registered|status)\??\.([\w.?]+)/g),
    ];
    expect(chains.length).toBeGreaterThan(5);
    for (const [, chain = ''] of chains) {
      for (const name of chain.split(/\??\./)) {
        if (['let', 'data', 'exception', 'code'].includes(name)) continue;
        expect(generated).toContain(name);
      }
    }
  });
});

/**
 * Names that Apollo generates for the operations: properties for fields and fragments, and `on…` or `as…` for types.
 */
function namesGenerated(): Set<string> {
  const names = new Set<string>();
  const types = new TypeInfo(schema);
  for (const document of Object.values(operations)) {
    visit(
      document,
      visitWithTypeInfo(types, {
        Field: (node) => void names.add(node.name.value),
        FragmentSpread: (node) =>
          void names.add(`${node.name.value[0]?.toLowerCase()}${node.name.value.slice(1)}`),
        InlineFragment() {
          names
            .add(`on${getNamedType(types.getType())?.name}`)
            .add(`as${getNamedType(types.getType())?.name}`);
        },
        FragmentDefinition: (node) => void names.add(`as${node.typeCondition.name.value}`),
      }),
    );
  }
  return names;
}
