import { getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkNodeEstimate } from './node-estimate';

function refusalOf(query: string) {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return checkNodeEstimate(document, operation, {})?.extensions.code;
}

const aliases = (field: string) => Array.from({ length: 15 }, (_, n) => `a${n}: ${field}`).join(' ');

describe('the cost of an operation', () => {
  it.each([
    '{ seatPools(first: 100) { edges { node { customer { name } application { code } usage { inUse } } } } }',
    '{ seatPools(first: 100) { edges { node { usage { inUse } day: denialCount(since: 1) week: denialCount(since: 2) peakInUse(since: 1) } } } }',
    '{ seatPool(id: 1) { usageHistory(since: 1) { at } denialSummary(timeZone: 1) { days { date } } changePreview(change: 1) { refusal } } }',
    '{ search(text: 1, first: 50) { __typename } }',
    '{ customers(first: 100) { edges { node { seatPools { usage { inUse } } } } } }',
    '{ seatPool(id: 1) { denials(first: 50) { edges { node { holders { deviceName } } } } } }',
    '{ customer(id: 1) { seatPools { devices(first: 100) { edges { node { name user { displayName } } } } } } }',
    '{ seatPool(id: 1) { devices(first: 100, search: "a", orderBy: { field: PERSON }) { edges { node { name user { displayName } } } } } }',
    '{ seatPool(id: 1) { devices(first: 100, search: "") { totalCount } } }',
    '{ customer(id: 1) { alertSettings { recipients { alerts monthlyReport } } } }',
  ])('is small enough: %s', (query) => {
    expect(refusalOf(query)).toBeUndefined();
  });

  it.each([
    `{ customer(id: 1) { seatPools { customer { seatPools { ${aliases('denialEpisodes(first: 1) { totalCount }')} } } } } }`,
    `{ seatPool(id: 1) { ${aliases('denials(first: 100) { edges { node { holders { deviceName } } } }')} } }`,
    '{ seatPools(first: 100) { edges { node { usageHistory(since: 1) { at } } } } }',
    `{ ${aliases('search(text: 1, first: 1) { __typename }')} }`,
    '{ seatPool(id: 1) { a: denialSummary(timeZone: 1) { since } b: denialSummary(timeZone: 2) { since } c: usageHistory(since: 1) { at } d: usageHistory(since: 2) { at } } }',
    '{ seatPools(first: 100) { edges { node { denialSummary(timeZone: 1) { since } } } } }',
    `{ seatPools(first: 100) { edges { node { ${aliases('peakInUse(since: 1)')} } } } }`,
    `{ seatPool(id: 1) { ${aliases('devices(first: 1, search: "a", orderBy: { field: PERSON }) { totalCount }')} } }`,
    `{ customer(id: 1) { ${aliases('appUsers(first: 1, search: "a") { totalCount }')} } }`,
    `{ customer(id: 1) { ${aliases('auditEntries(first: 1, filter: { search: "a" }) { totalCount }')} } }`,
    `{ customer(id: 1) { seatPools { ${aliases('devices(first: 1) { totalCount }')} } } }`,
  ])('counts lists that have no page size: %s', (query) => {
    expect(refusalOf(query)).toBe('BAD_USER_INPUT');
  });
});
