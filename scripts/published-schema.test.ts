import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compareSchemas, printPublishedSchema } from './published-schema';

const published = `
  type Query { seat(number: Int! = 1): Seat! holder: Holder }
  type Mutation { ask(input: AskInput!): Boolean! }
  type Seat { number: Int! until: String }
  type Person { name: String! }
  type Robot { model: String! }
  union Holder = Person
  enum Reason { FULL CLOSED }
  input AskInput { reason: Reason! note: String = "none" }
`;
const change = (from: string, to: string) => {
  expect(published).toContain(from);
  return compareSchemas(buildSchema(published), buildSchema(published.replace(from, to)));
};

describe('the published schema', () => {
  it.each([
    ['a field is removed', 'until: String', ''],
    ['a field becomes nullable', 'seat(number: Int! = 1): Seat!', 'seat(number: Int! = 1): Seat'],
    ['a field changes its type', 'until: String', 'until: Int'],
    ['an argument is removed', 'seat(number: Int! = 1)', 'seat'],
    ['a required argument is added', 'holder: Holder', 'holder(at: String!): Holder'],
    ['a default changes', 'number: Int! = 1', 'number: Int! = 2'],
    ['the default of an input field changes', 'note: String = "none"', 'note: String = "some"'],
    ['an input field becomes required', 'note: String = "none"', 'note: String!'],
    ['a required input field is added', 'reason: Reason!', 'reason: Reason! who: String!'],
    ['an enum value is removed', 'FULL CLOSED', 'FULL'],
    ['a union gets a new member', 'Holder = Person', 'Holder = Person | Robot'],
  ])('is broken when %s', async (_, from, to) => {
    const { breaking } = await change(from, to);
    expect(breaking).not.toEqual([]);
  });

  it.each([
    ['a field is added', 'until: String', 'until: String since: String'],
    ['a field is deprecated', 'until: String', 'until: String @deprecated(reason: "Use number.")'],
    ['a type is added', 'type Robot', 'type Dog { name: String! } type Robot'],
    ['an optional argument is added', 'holder: Holder', 'holder(at: String): Holder'],
    ['an optional input field is added', 'reason: Reason!', 'reason: Reason! who: String'],
    ['a required argument becomes optional', 'seat(number: Int! = 1)', 'seat(number: Int = 1)'],
    ['an enum gets a new value', 'FULL CLOSED', 'FULL CLOSED LATE'],
    ['a description changes', 'type Seat', '"What people sit on." type Seat'],
  ])('grows when %s', async (_, from, to) => {
    const { breaking, other } = await change(from, to);
    expect(breaking).toEqual([]);
    expect(other).not.toEqual([]);
  });

  it('reports a new type without its parts', async () => {
    const { other } = await change(
      'type Robot',
      '"A friend." type Dog { "What it is called." name: String! } type Robot',
    );
    expect(other).toEqual(["Type 'Dog' was added"]);
  });
});

it('omits the cost limits of fields, which may change', async () => {
  const fields = 'type Query { seats: [Int!]! }';
  const limited = fields.replace('[Int!]!', '[Int!]! @cost(rows: 3)');
  const schema = buildSchema(`directive @cost(rows: Int) on FIELD_DEFINITION ${limited}`);
  expect(await printPublishedSchema(schema)).not.toContain('@cost');
  expect(await compareSchemas(buildSchema(fields), schema)).toEqual({ breaking: [], other: [] });
});
