import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestTransport, type TestTransport } from './test-transport';

const check = `mutation Check($action: String!) {
  checkLicense(input: { action: $action }) {
    __typename
    ... on LicenseGranted { grant lease { grantNumber expiresAt } serverTime }
    ... on LicenseRefused { reason message serverTime }
  }
}`;
const record =
  'mutation Record($input: RecordActivityInput!) { recordActivity(input: $input) { echo changed lease { grantNumber } } }';
const logIn =
  'mutation ($n: String!, $p: String = "x") { in: login(input: { userName: $n, password: $p }) { ...D } } fragment D on LicenseDecision { __typename ... on LicenseGranted { lease { grantNumber } } }';
const logOut = 'mutation { logout { changed echo } }';
const hot = [check, record, logIn, logOut];

/** The same request takes the compiled executor on one server and Apollo on the other, which has never seen the document. */
let compiled: TestTransport;
let apollo: TestTransport;

beforeAll(async () => {
  compiled = await startTestTransport();
  apollo = await startTestTransport();
  await warmUp();
});
afterAll(async () => {
  await compiled.close();
  await apollo.close();
});

const authorization = 'Bearer d1';
const accepts = [
  undefined,
  '*/*',
  'application/json',
  'application/graphql-response+json',
  'application/graphql-response+json, application/json;q=0.9',
];

async function warmUp() {
  const variables = { action: 'A', input: { activity: 'SYNC' }, n: 'u' };
  for (const accept of accepts) {
    for (const query of hot) {
      for (let time = 1; time <= 2; time++)
        await compiled.post({ query, variables }, { authorization, ...(accept ? { accept } : {}) });
    }
  }
}

async function both(body: object, headers: Record<string, string> = {}) {
  // A comment makes it another document with the same positions.
  const unknown =
    'query' in body && typeof body.query === 'string'
      ? { ...body, query: `${body.query}#${Math.random()}` }
      : body;
  const answers = await Promise.all([compiled.post(body, headers), apollo.post(unknown, headers)]);
  return answers.map(({ status, headers: answered, text }) => {
    const seen = Object.fromEntries(answered);
    const requestId = seen['x-request-id'] ?? '';
    delete seen['x-request-id'];
    delete seen.date;
    return { status, headers: seen, text: text.replaceAll(requestId, 'REQUEST ID') };
  });
}

describe('the compiled executor answers what Apollo answers, byte for byte', () => {
  it.each([
    ['a grant', { query: check, variables: { action: 'A' } }],
    ['a refusal', { query: check, variables: { action: 'FULL' } }],
    ['an unknown action', { query: check, variables: { action: 'UNKNOWN' } }],
    ['a conflict', { query: check, variables: { action: 'conflict' } }],
    ['a rate limit', { query: check, variables: { action: 'limited' } }],
    ['a masked error', { query: check, variables: { action: 'sql' } }],
    ['a bug', { query: record, variables: { input: { activity: 'bug' } } }],
    ['a database that is gone', { query: record, variables: { input: { activity: 'closed' } } }],
    ['defaults in an input', { query: record, variables: { input: { activity: 'A' } } }],
    [
      'null over a default',
      { query: record, variables: { input: { activity: 'A', count: null, mode: null } } },
    ],
    ['one value for a list', { query: record, variables: { input: { activity: 'A', tags: 'one' } } }],
    ['an unknown input field', { query: record, variables: { input: { activity: 'A', other: 1 } } }],
    ['a wrong enum value', { query: record, variables: { input: { activity: 'A', mode: 'sync' } } }],
    ['an unknown variable', { query: check, variables: { action: 'A', other: 1 } }],
    ['a missing variable', { query: check, variables: {} }],
    ['no variables', { query: check }],
    ['null for variables', { query: check, variables: null }],
    ['null for a variable', { query: check, variables: { action: null } }],
    ['a variable of the wrong type', { query: check, variables: { action: 7 } }],
    ['a variable left to its default', { query: logIn, variables: { n: 'u' } }],
    ['a null seat', { query: logIn, variables: { n: 'none', p: null } }],
    ['a rate limited login', { query: logIn, variables: { n: 'limited' } }],
    ['no variables to give', { query: logOut }],
    ['variables where none are declared', { query: logOut, variables: { a: 1 } }],
    ["the operation's name", { query: check, operationName: 'Check', variables: { action: 'A' } }],
    ["another operation's name", { query: check, operationName: 'Other', variables: { action: 'A' } }],
    ['a name for an operation without one', { query: logOut, operationName: 'Check' }],
    ['an empty name', { query: check, operationName: '', variables: { action: 'A' } }],
    ['null for the name', { query: check, operationName: null, variables: { action: 'A' } }],
    ['extensions', { query: check, variables: { action: 'A' }, extensions: { a: 1 } }],
    ['wrong extensions', { query: check, variables: { action: 'A' }, extensions: 'a' }],
    ["a key of the caller's own", { query: check, variables: { action: 'A' }, id: 7 }],
    ['wrong variables', { query: check, variables: [] }],
    ['NUL and a lone surrogate', { query: check, variables: { action: '\0\ud800' } }],
  ])('%s', async (_, body) => {
    for (const accept of [...accepts, 'text/html', 'application/xml;q=0.2, application/json', '']) {
      for (const token of [authorization, 'Bearer bad', 'Bearer down', undefined]) {
        const [fast, slow] = await both(body, {
          ...(accept === undefined ? {} : { accept }),
          ...(token ? { authorization: token } : {}),
        });
        expect(fast).toEqual(slow);
      }
    }
  });

  it('whatever the variables are', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'A',
        'FULL',
        'UNKNOWN',
        'sql',
        'SYNC',
        '\0',
        '\ud800',
        'x'.repeat(10_000),
        '__proto__',
        null,
        true,
        2 ** 31,
        2 ** 53,
        -0.5,
        1e300,
      ),
      fc.array(fc.constantFrom('a', 1, null), { maxLength: 3 }),
      fc.dictionary(
        fc.constantFrom('activity', 'count', 'ratio', 'tags', 'mode', 'other'),
        fc.constantFrom('A', 'SYNC', 1, 1.5, '7', null, ['t'], [null], true),
        { noNullPrototype: true },
      ),
    );
    const variables = fc.dictionary(fc.constantFrom('action', 'input', 'n', 'p'), value, {
      noNullPrototype: true,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...hot),
        variables,
        fc.constantFrom(...accepts),
        async (query, given, accept) => {
          const [fast, slow] = await both(
            { query, variables: given },
            { authorization, ...(accept ? { accept } : {}) },
          );
          expect(fast).toEqual(slow);
          expect(fast?.status).toBeLessThan(500);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('the compiled executor', () => {
  it('executes a document that comes again, and no other', async () => {
    const seen: string[] = [];
    const watched = await startTestTransport({
      authenticate: async () => {
        seen.push(new Error().stack?.includes('compiled-executor.ts') ? 'compiled' : 'apollo');
        return { kind: 'device', customerId: 'c', deviceId: 'd', tokenHash: Buffer.alloc(0) };
      },
    });
    const variables = { action: 'A', input: { activity: 'SYNC' }, n: 'u', w: true };
    const ways = async (query: string) => {
      seen.length = 0;
      for (let time = 1; time <= 4; time++)
        expect((await watched.post({ query, variables })).body.errors).toBeUndefined();
      return seen.join(' ');
    };
    for (const query of hot) expect(await ways(query)).toBe('apollo apollo compiled compiled');
    const others = [
      'mutation { logout { changed } again: logout { changed } }',
      'mutation($w: Boolean!) { logout { changed @include(if: $w) } }',
      'mutation { forceLogout(id: "login") { changed } }',
      '{ echo(value: "logout") }',
      'mutation { ...R } fragment R on Mutation { logout { changed } }',
    ];
    for (const query of others) expect(await ways(query)).toBe('apollo apollo apollo apollo');
    await watched.close();
  });

  it('executes a call once, whichever way it takes', async () => {
    compiled.executed.length = 0;
    await compiled.post({ query: check, variables: { action: 'A' } }, { authorization });
    await compiled.post({ query: check, variables: { action: 'sql' } }, { authorization });
    await compiled.post({ query: check, variables: { action: 7 } }, { authorization });
    expect(compiled.executed).toEqual(['checkLicense', 'checkLicense']);
  });
});
