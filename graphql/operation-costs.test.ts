import { getOperationAST, concatAST, parse } from 'graphql';
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readProjectFile, root } from './test-docs';
import { estimateNodes } from './transport/node-estimate';

const documents = ['app/_graphql', 'graphql/exports'].flatMap((folder) =>
  readdirSync(`${root}${folder}`)
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => parse(readProjectFile(`${folder}/${name}`))),
);
const document = concatAST(documents);

/** With pages of the least size. Together they use every field that has a cost of its own. */
const COSTS = {
  ApiTokens: 20,
  Applications: 10,
  CustomerAlertSettings: 70,
  CustomerPools: 110,
  CustomerTeam: 40,
  CustomerWebhooks: 20,
  DayOfUse: 3_001,
  DenialDetails: 50,
  DenialExplanation: 500,
  DenialSummary: 3_000,
  DenialsNear: 500,
  DisplayLinks: 20,
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
  PoolNow: 141,
  PoolPlan: 5_000,
  PoolWhatIf: 200,
  RemoveDevices: 100,
  SeatUsages: 1_000,
  SettingChangePreview: 20,
  VendorTeam: 40,
  WallPool: 1,
  WebhookDeliveries: 400,
};

it.each(Object.entries(COSTS))('%s costs as much as reading %i rows', (name, cost) => {
  const operation = getOperationAST(document, name);
  expect(operation && estimateNodes(document, operation, {})).toBe(cost);
});
