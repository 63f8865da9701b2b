import next from 'eslint-config-next';
import typescript from 'eslint-config-next/typescript';

const folder = (name) => `./${name}`;

/** Who may import whom: app -> graphql -> licensing -> db. Type-only imports obey the same table. */
const borders = [
  {
    target: folder('db'),
    from: ['app', 'graphql', 'licensing', 'server', 'fleet'].map(folder),
    message: 'db holds tables and SQL only. A rule belongs in licensing, a resolver in graphql.',
  },
  {
    target: folder('licensing'),
    from: ['app', 'graphql', 'server', 'fleet'].map(folder),
    message: 'licensing is the domain and knows no transport. Translate in graphql, wire in server.ts.',
  },
  {
    target: folder('graphql'),
    from: ['app', 'db', 'server', 'fleet'].map(folder),
    message: 'graphql translates. Ask a verb of licensing; SQL belongs in db, pages in app.',
  },
  {
    target: folder('graphql'),
    from: folder('licensing'),
    except: ['./index.ts'],
    message: 'licensing has one door: export it from licensing/index.ts.',
  },
  {
    target: folder('graphql/transport'),
    from: ['graphql/exports', 'graphql/resolvers'].map(folder),
    message: 'transport serves any schema. Exports are built on it; graphql/transport.ts puts both together.',
  },
  {
    target: folder('app'),
    from: ['db', 'licensing', 'server', 'fleet'].map(folder),
    message:
      'Pages talk GraphQL. Add a field to the schema, or a function to graphql/bridge.ts for next-auth.',
  },
  {
    target: folder('app'),
    from: folder('graphql'),
    except: ['./generated', './bridge.ts'],
    message: 'Pages use the typed documents in graphql/generated, or graphql/bridge.ts on the server.',
  },
  {
    target: ['app', 'graphql', 'licensing', 'db', 'fleet', 'demo'].map(folder),
    from: ['server.ts', 'server', 'test', 'e2e'].map(folder),
    message: 'server.ts and server/ wire everything together and are imported by nobody; so are tests.',
  },
  {
    target: ['app', 'graphql', 'licensing', 'db', 'fleet', 'client'].map(folder),
    from: ['demo', 'embedded-postgres'].map(folder),
    message: 'Demo data and the embedded PostgreSQL are for the start of the process: server.ts and server/.',
  },
  {
    target: ['app', 'graphql', 'licensing', 'db', 'fleet', 'demo', 'server', 'client'].map(folder),
    from: folder('cli'),
    message: 'cli holds the commands for operators. Nothing else imports it.',
  },
  {
    target: folder('cli'),
    from: ['app', 'client', 'demo', 'fleet', 'graphql', 'test'].map(folder),
    message: 'A command asks a verb of licensing, or reads the database.',
  },
  {
    target: folder('cli'),
    from: folder('licensing'),
    except: ['./index.ts'],
    message: 'licensing has one door: export it from licensing/index.ts.',
  },
  {
    target: folder('embedded-postgres'),
    from: ['app', 'cli', 'client', 'db', 'demo', 'env.ts', 'fleet', 'graphql', 'licensing', 'server'].map(
      folder,
    ),
    message: 'embedded-postgres starts any PostgreSQL and depends on nothing of Seatwise.',
  },
  {
    target: ['cli', 'server'].map(folder),
    from: folder('embedded-postgres'),
    except: ['./start-embedded-postgres.ts'],
    message: 'embedded-postgres has one entry: start-embedded-postgres.ts.',
  },
  {
    target: folder('demo'),
    from: ['app', 'embedded-postgres', 'graphql'].map(folder),
    message: 'Demo data is written by the verbs of licensing.',
  },
  {
    target: folder('demo'),
    from: folder('client'),
    except: ['./src/profiles.ts'],
    message: 'Of the client, demo data takes the check-points of the applications only.',
  },
  {
    target: folder('demo'),
    from: folder('licensing'),
    except: ['./index.ts'],
    message: 'licensing has one door: export it from licensing/index.ts.',
  },
  {
    target: folder('fleet'),
    from: ['app', 'graphql', 'licensing', 'db'].map(folder),
    message: 'The fleet is a client: it uses the public API only.',
  },
  {
    target: folder('client'),
    from: ['app', 'graphql', 'licensing', 'db', 'server', 'fleet'].map(folder),
    message: 'client is a package of its own: it knows the public API, not who serves it.',
  },
  {
    target: ['graphql', 'licensing', 'db', 'server'].map(folder),
    from: folder('client'),
    message: 'client is what phones run. The server does not call itself.',
  },
  {
    target: ['app', 'fleet', 'e2e'].map(folder),
    from: folder('client'),
    except: ['./src/index.ts'],
    message: 'client has one door: export it from client/src/index.ts.',
  },
];

/** Where a page could hold words of a language: between tags, in attributes that people read, and what is announced. */
const words = '/\\p{L}{2}/u';
const spokenAttributes =
  '/^(title|alt|placeholder|label|heading|summary|aria-(label|description|placeholder|roledescription|valuetext))$/';
const wordPlaces = [
  `JSXText[value=${words}]`,
  ...['JSXElement', 'JSXFragment'].flatMap((parent) => inExpression(`${parent} > JSXExpressionContainer`)),
  `JSXAttribute[name.name=${spokenAttributes}] > Literal[value=${words}]`,
  ...inExpression(`JSXAttribute[name.name=${spokenAttributes}] > JSXExpressionContainer`),
  ...inExpression('CallExpression[callee.name=announce]'),
  ...inExpression('CallExpression[callee.object.name=toast]'),
];

function inExpression(parent) {
  return ['', '> ConditionalExpression ', '> LogicalExpression '].flatMap((way) => [
    `${parent} ${way}> Literal[value=${words}]`,
    `${parent} ${way}> TemplateLiteral > TemplateElement[value.raw=${words}]`,
  ]);
}

/** Helpers that only tests of the same folder use are named test-*.ts. */
const testFiles = ['**/*.test.ts', '**/*.spec.ts', '**/test-*.ts', 'test/**', 'client/test/**'];

const config = [
  {
    ignores: [
      'node_modules/',
      '.next/',
      'dist/',
      '.data/',
      'graphql/generated/',
      'messages/message-values.d.ts',
      'client/dist/',
      'client/src/generated/',
      'next-env.d.ts',
      'test-results/',
      'playwright-report/',
    ],
  },
  ...next,
  ...typescript,
  {
    files: ['**/*.{ts,tsx,mts}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: testFiles,
    rules: { 'import/no-restricted-paths': ['error', { zones: borders }] },
  },
  {
    // Type-only imports may be circular: they are gone when the code runs.
    files: ['db/**/*.ts', 'graphql/**/*.ts', 'licensing/**/*.ts', 'server/**/*.ts'],
    ignores: testFiles,
    rules: { 'import/no-cycle': 'error' },
  },
  {
    files: ['app/**', 'graphql/**', 'licensing/**', 'db/**', 'demo/**', 'server/**', 'server.ts'],
    ignores: testFiles,
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'env.ts is the only reader of the environment: take a parameter.',
        },
      ],
    },
  },
  {
    files: ['app/**/*.{ts,tsx}'],
    ignores: ['app/_components/ui/link.tsx'],
    rules: {
      'no-restricted-imports': [
        'error',
        { name: 'next/link', message: 'Use app/_components/ui/link: it fetches a page when it is wanted.' },
      ],
    },
  },
  {
    files: ['app/**/*.{ts,tsx}'],
    ignores: testFiles,
    rules: {
      'no-restricted-syntax': [
        'error',
        ...wordPlaces.map((selector) => ({
          selector,
          message: 'Texts are in messages, in every language: use useT() or getT().',
        })),
        {
          selector:
            'BinaryExpression > Literal[value=/^(VENDOR_ADMIN|SUPPORT|CUSTOMER_ADMIN|CUSTOMER_VIEWER)$/]',
          message: 'The API says who may do what (L32): use usePermission().',
        },
      ],
    },
  },
  {
    files: [
      'app/**/{page,layout,loading,error,not-found,global-error,default}.tsx',
      'app/_text/request-config.ts',
      '*.config.{ts,mjs}',
      'codegen.ts',
      'e2e/**/*.config.ts',
      'e2e/slowest-tests.ts',
      '**/global-setup.ts',
    ],
    rules: { 'no-restricted-exports': 'off' },
  },
  // Playwright's fixtures take a function called use, which is no hook.
  { files: ['e2e/**'], rules: { 'react-hooks/rules-of-hooks': 'off' } },
  {
    files: ['fleet/**', 'scripts/**', 'test/bench/**', 'test/torture/**', 'server/announce.ts'],
    rules: { 'no-console': 'off' },
  },
];

export default config;
