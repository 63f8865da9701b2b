import { makeExecutableSchema } from '@graphql-tools/schema';
import { getNamedType, isObjectType, parse, type GraphQLObjectType } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { createExecutableSchema } from '../executable-schema';
import { readFieldLimits } from './field-limits';
import { createSharedResults } from './shared-results';

const value = vi.fn(({ value }: { value: number }) => value);
const schema = makeExecutableSchema({
  typeDefs: /* GraphQL */ `
    type Query {
      nothing: Int
    }
    type Subscription {
      same: Tick!
      own: Tick!
    }
    type Tick {
      value: Int!
      who: String
    }
  `,
  resolvers: {
    Subscription: { same: (tick: object) => tick, own: (tick: object) => tick },
    Tick: { value, who: (_tick: object, _args: object, { name }: { name: string }) => name },
  },
});
const sharedResults = createSharedResults((field) => field === 'same');
const same = parse(
  'subscription ($more: Boolean = false) { same { value again: value @include(if: $more) } }',
);

describe('an event of a shared subscription', () => {
  it('is executed once for equal selections, and again for others', async () => {
    value.mockClear();
    const [one, two, other] = [{}, {}, { more: true }].map((variableValues) =>
      sharedResults({ schema, document: same, variableValues }),
    );
    const event = { value: 7 };
    expect(await one!(event)).toEqual({ data: { same: { value: 7 } } });
    expect(await two!(event)).toBe(await one!(event));
    expect(value).toHaveBeenCalledTimes(1);
    expect(await other!(event)).toEqual({ data: { same: { value: 7, again: 7 } } });
    expect(await one!({ value: 8 })).toEqual({ data: { same: { value: 8 } } });
  });

  it('cannot depend on the subscriber', async () => {
    const result = await sharedResults({ schema, document: parse('subscription { same { who } }') })!({
      value: 1,
    });
    expect(result.errors).toHaveLength(1);
  });

  it.each([
    'subscription { own { value } }',
    'subscription { ...F } fragment F on Subscription { own { value } }',
  ])('is not shared: %s', (text) => {
    expect(sharedResults({ schema, document: parse(text) })).toBeNull();
  });
});

describe('the shared subscriptions of the schema', () => {
  const executable = createExecutableSchema();
  const { shared } = readFieldLimits(executable);
  const fields = executable.getSubscriptionType()!.getFields();

  it.each([...shared])('%s leads to nothing that reads for a caller', (name) => {
    const types = new Set<GraphQLObjectType>();
    const add = (type: unknown) => {
      if (!isObjectType(type) || types.has(type)) return;
      types.add(type);
      for (const field of Object.values(type.getFields())) add(getNamedType(field.type));
    };
    add(getNamedType(fields[name]!.type));
    const allowed = ['SeatChanges', 'SeatUsage', 'LiveSeat', 'LiveSeatEvent'];
    expect(allowed).toEqual(expect.arrayContaining([...types].map(String)));
  });

  it('are those of one pool', () => {
    expect([...shared].toSorted()).toEqual(['seatChanges', 'seatUsage']);
  });
});
