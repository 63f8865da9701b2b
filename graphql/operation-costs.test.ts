import {
  concatAST,
  getNamedType,
  getNullableType,
  getOperationAST,
  isCompositeType,
  isListType,
  isIntrospectionType,
  isObjectType,
  parse,
} from 'graphql';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createExecutableSchema } from './executable-schema';
import { readProjectFile, root } from './test-docs';
import { createDocuments } from './transport/documents';
import { readFieldLimits } from './transport/field-limits';
import { estimateNodes } from './transport/node-estimate';

const schema = createExecutableSchema();
const { costs } = readFieldLimits(schema);

const documents = ['app/_graphql', 'graphql/exports'].flatMap((folder) =>
  readdirSync(`${root}${folder}`)
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => parse(readProjectFile(`${folder}/${name}`))),
);
const document = concatAST(documents);

/** With pages of minimum size. Together they use every field that has a weight. */
const COSTS = {
  ApiTokens: 20,
  Applications: 10,
  CustomerAlertSettings: 70,
  CustomerPools: 110,
  CustomerTeam: 40,
  CustomerWebhooks: 20,
  DayOfUse: 3_001,
  DenialDetails: 50,
  DenialExplanation: 550,
  DenialSummary: 3_000,
  DenialsNear: 500,
  DisplayLinks: 510,
  ExportDenialEpisodes: 500,
  ExportDenials: 5_000,
  ExportPlan: 5_000,
  ExportSeatPools: 1_100,
  ExportWebhookDeliveries: 2_000,
  ForceLogoutDevices: 100,
  MonthlyReportOf: 3_000,
  PaletteSearch: 1_000,
  PoolDevices: 300,
  PoolHistory: 3_000,
  PoolLedger: 500,
  LivePool: 141,
  PoolPlan: 5_000,
  PoolWhatIf: 200,
  RemoveDevices: 100,
  SeatChanges: 1_200,
  SeatUsages: 1_000,
  SettingChangePreview: 20,
  VendorTeam: 40,
  WallPool: 1,
  WebhookDeliveries: 400,
};

it.each(Object.entries(COSTS))('%s costs as much as reading %i rows', (name, cost) => {
  const operation = getOperationAST(document, name);
  if (!operation) throw new Error('no operation');
  expect(estimateNodes({ schema, costs, document, operation, variables: {} })).toBe(cost);
});

const limits = createDocuments({ schema, development: false });

function refusalOf(query: string) {
  const parsed = parse(query);
  const operation = getOperationAST(parsed);
  if (!operation) throw new Error('no operation');
  return limits.rowsBreach(parsed, operation, {})?.extensions.code;
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

it('every list of objects has a cost, or a page size', () => {
  const lists = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type))
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type: type.name, field })))
    .filter(({ field }) => isListType(getNullableType(field.type)))
    .filter(({ field }) => isCompositeType(getNamedType(field.type)));
  expect(lists.length).toBeGreaterThan(30);
  const free = lists.filter(({ type, field }) => {
    const isPage = type.endsWith('Connection') || field.args.some(({ name }) => name === 'first');
    return !isPage && !costs.has(field);
  });
  expect(free.map(({ type, field }) => `${type}.${field.name}`)).toEqual([]);
});
