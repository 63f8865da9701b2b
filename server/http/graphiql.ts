import { Kind, parse, print, separateOperations, type DefinitionNode, type DocumentNode } from 'graphql';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';

type Packages = {
  '@graphql-yoga/render-graphiql': { renderGraphiQL(): string };
  esbuild: { buildSync(options: object): { outputFiles: { text: string }[] } };
};

/** Whether a browser requests the page for trying the API. */
export function isGraphiqlRequest(req: IncomingMessage): boolean {
  return req.method === 'GET' && (req.headers.accept ?? '').includes('text/html');
}

/**
 * Sends GraphiQL, in development only: its scripts are inlined from packages that production does not load. Required
 * instead of imported, because its types would widen those of our GraphQL errors.
 */
export function sendGraphiql(res: ServerResponse): void {
  const page = load('@graphql-yoga/render-graphiql').renderGraphiQL();
  // Replaces the start call of the page by one with our tabs and a subscription client that uses the token of a tab.
  const upToStart = page.slice(0, page.lastIndexOf('YogaGraphiQL.renderYogaGraphiQL('));
  const start = `${bundle('server/http/graphiql-page.ts')}\nseatwise.start(${JSON.stringify(tabs())});`;
  res.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  res.end(`${upToStart}${start.replaceAll('</', '<\\/')}</script></body></html>`);
}

function load<Name extends keyof Packages>(name: Name): Packages[Name] {
  return createRequire(import.meta.url)(name) as Packages[Name];
}

function bundle(file: string): string {
  const { outputFiles } = load('esbuild').buildSync({
    entryPoints: [path.resolve(file)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'seatwise',
    charset: 'ascii',
  });
  return outputFiles[0]?.text ?? '';
}

/** Tabs with the calls of an app in their usual order, and a first query of the portal. */
function tabs() {
  const operations = separateOperations(parse(readFileSync('client/operations.graphql', 'utf8')));
  return [
    ...Object.entries(operations).map(([name, document]) => ({
      query: `${HINTS[name] ?? DEVICE_HINT}\n\n${printOperationFirst(document)}\n`,
      variables: name in INPUTS ? JSON.stringify({ input: INPUTS[name] }, null, 2) : '',
      headers:
        name === 'RegisterDevice' ? '' : JSON.stringify({ Authorization: 'Bearer DEVICE_TOKEN' }, null, 2),
    })),
    { query: `${PORTAL_HINT}\n\n${PORTAL_QUERY}\n`, variables: '', headers: '' },
  ];
}

function printOperationFirst({ definitions }: DocumentNode): string {
  const isOperation = ({ kind }: DefinitionNode) => kind === Kind.OPERATION_DEFINITION;
  const [first, then] = [definitions.filter(isOperation), definitions.filter((one) => !isOperation(one))];
  return [...first, ...then].map(print).join('\n\n');
}

const DEVICE_HINT = '# Below, in Headers: the deviceToken of RegisterDevice\n# in the place of DEVICE_TOKEN.';
const HINTS: Record<string, string> = {
  RegisterDevice:
    '# Below, in Variables: the registration key of a pool.\n# The portal makes one in the settings of a pool.',
  DeviceStatus: `${DEVICE_HINT}\n# Then log the device out in the portal, and look.`,
};
const INPUTS: Record<string, object> = {
  RegisterDevice: { registrationKey: '', installationId: 'explorer-1', name: 'Explorer' },
  Login: { userName: '', password: '' },
  CheckLicense: { action: 'START_JOB' },
  RecordActivity: { activity: 'SYNC' },
};

const PORTAL_HINT =
  '# As whoever is signed in to the portal in this browser,\n# or as the owner of an API token, in Headers.';
const PORTAL_QUERY = `query Pools {
  viewer { displayName role }
  customers(first: 10) {
    edges { node { name seatPools { id application { code } mode usage { inUse licensedQuantity denialsLast24Hours } } } }
  }
}`;
