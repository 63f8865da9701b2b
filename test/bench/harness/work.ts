import { memberOf, memberSql, type Member, type Population } from './population';

/** A parameter of a statement: the same in every call, one of the device's facts, or an array of such. */
export type Parameter = { value: unknown } | { is: keyof Member } | { list: Parameter[] };

/** A statement, sent in a transaction of its own. */
export type Call = { text: string; parameters: Parameter[] };

/**
 * Which devices a connection calls for: those of the pools `pools[0]` to `pools[1] - 1`, and in each pool the `each`
 * devices from number `first + connection * each` on, at random. So no two connections call for one device.
 */
export type Choice = { first: number; each: number; pools?: [number, number] };

/** What a connection does over and over. */
export type Work = { population: Population; calls: Call[]; choice: Choice };

/** One execution of all calls of a work: its end in milliseconds since 1970, its duration in microseconds. */
export type Run = { connection: number; endedAt: number; microseconds: number };

export type Effort = { connections: number } & ({ seconds: number } | { runs: number });

export type Driver = { name: string; drive(url: string, work: Work, effort: Effort): Promise<Run[]> };

export const poolsOf = ({ choice, population }: Work) => choice.pools ?? [0, population.pools];

/** What a driver that binds parameters itself binds. */
export function bound(parameter: Parameter, population: Population, n: number): unknown {
  if ('value' in parameter) return parameter.value;
  if ('list' in parameter) return parameter.list.map((item) => bound(item, population, n));
  return memberOf(population, n)[parameter.is];
}

/** The same as SQL, for a parameter that depends on the device; undefined for one that does not. */
export function boundSql(parameter: Parameter, population: Population, n: string): string | undefined {
  if ('value' in parameter) return undefined;
  if ('is' in parameter) return memberSql(population, n)[parameter.is];
  const items = parameter.list.map((item) => boundSql(item, population, n));
  if (items.every((item) => item === undefined)) return undefined;
  return `array[${items.join(', ')}]`;
}
