import {
  getVariableValues,
  isEnumType,
  Kind,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { formatRegistrationCode, MFS, MIMS, parseRegistrationCode } from '../client/src';
import { createExecutableSchema } from './executable-schema';
import {
  fencesOf,
  firstCellsOf,
  framesOf,
  manuals,
  onlyOperation,
  operationNamed,
  operations,
  readProjectFile,
  requestOf,
  type Request,
} from './test-docs';
import { PUBLIC_CODES } from './transport/errors';
import { SOCKET_LIMITS } from './transport/options';

const schema = createExecutableSchema();
const GUIDE = 'docs/integrate.md';
const guide = readProjectFile(GUIDE);

type Example = Request & { where: string };

/** Every GraphQL text of a manual: in curl, over a socket, and alone. */
function examplesOf(path: string): Example[] {
  return fencesOf(path).flatMap((fence) => {
    const at = (request: Request) => ({ ...request, where: `${path}:${fence.line}` });
    if (fence.language === 'graphql') return [at({ query: fence.text })];
    if (fence.language === 'text' && fence.text.startsWith('→'))
      return framesOf(fence)
        .filter(({ message }) => message.type === 'subscribe')
        .map(({ message }) => at(message.payload as Request));
    const request = fence.language === 'sh' ? requestOf(fence.text) : undefined;
    return request ? [at(request)] : [];
  });
}

describe('GraphQL that is given to others', () => {
  it.each(Object.keys(operations))('client/operations.graphql: %s fits the schema', (name) => {
    expect(validate(schema, operationNamed(name))).toEqual([]);
  });

  it.each(manuals.flatMap(examplesOf).map((example) => [example.where, example] as const))(
    '%s fits the schema, and so do its variables',
    (_, { query, variables = {} }) => {
      const document = parse(query);
      expect(validate(schema, document)).toEqual([]);
      const { variableDefinitions = [] } = onlyOperation(document);
      expect(getVariableValues(schema, variableDefinitions, variables).errors).toBeUndefined();
    },
  );

  it('is the same in the guide as in client/operations.graphql, every operation in full at least once', () => {
    const shown = new Set<string>();
    for (const { query, where } of examplesOf(GUIDE)) {
      const document = parse(query);
      const name = onlyOperation(document).name?.value ?? '';
      const [ours, theirs] = [pathsOf(document), pathsOf(operationNamed(name))];
      expect([where, ours.filter((path) => !theirs.includes(path))]).toEqual([where, []]);
      if (ours.length === theirs.length) shown.add(name);
    }
    expect([...shown].sort()).toEqual(Object.keys(operations).sort());
  });
});

/** Every selected field as `Parent.field` below its parents, independent of fragments. */
function pathsOf(document: DocumentNode): string[] {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const inlined = visit(onlyOperation(document), {
    FragmentSpread(node) {
      const fragment = fragments.get(node.name.value);
      if (!fragment) throw new Error(`no fragment ${node.name.value}`);
      const { typeCondition, selectionSet } = fragment;
      return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet };
    },
  });
  const paths = new Set<string>();
  const above: string[] = [];
  const types = new TypeInfo(schema);
  visit(
    inlined,
    visitWithTypeInfo(types, {
      Field: {
        enter(node) {
          above.push(`${String(types.getParentType())}.${node.name.value}`);
          paths.add(above.join(' '));
        },
        leave: () => void above.pop(),
      },
    }),
  );
  return [...paths].sort();
}

describe('the guide', () => {
  const valuesOf = (name: string) => {
    const type = schema.getType(name);
    if (!isEnumType(type)) throw new Error(`${name} is no enum`);
    return type.getValues().map((value) => value.name);
  };
  const codesIn = (cells: string[]) =>
    cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, code]) => code)).sort();

  it.each([
    ['RefusalReason', '`reason`'],
    ['DeviceState', '`state`'],
  ])('says what to do for every %s, and for those it does not know', (type, heading) => {
    const cells = firstCellsOf(guide, heading);
    expect(codesIn(cells)).toEqual(valuesOf(type).sort());
    expect(cells.at(-1)).toBe('any other');
  });

  it('lists the same reasons in the manual of the client library', () => {
    const cells = firstCellsOf(readProjectFile('client/README.md'), '`reason`');
    expect(codesIn(cells)).toEqual(valuesOf('RefusalReason').sort());
    expect(cells.at(-1)).toBe('anything else');
  });

  it('says what to do for every error code, and for unknown ones', () => {
    const cells = firstCellsOf(guide, '`extensions.code`');
    const codes = [...PUBLIC_CODES, 'INTERNAL_SERVER_ERROR'].filter((code) => !code.startsWith('PERSISTED'));
    expect(codesIn(cells)).toEqual(codes.sort());
    expect(cells.at(-1)).toBe('any other');
  });

  it('names the check-points of MIMS and MFS', () => {
    const flow = guide.slice(guide.indexOf('### MFS'), guide.indexOf('```', guide.indexOf('### MFS')));
    expect([...flow.matchAll(/`([A-Z_]+)`/g)].map(([, action]) => action)).toEqual(MFS.checkpoints);
    for (const action of MIMS.checkpoints) expect(guide).toContain(`checkLicense ${action}`);
  });

  it('names the limits of sockets', () => {
    const { perActor, perAddress } = SOCKET_LIMITS;
    expect(guide).toContain(
      `${perActor} sockets a device token, ${perAddress.toLocaleString('en')} an address`,
    );
    expect(readProjectFile('docs/graphql-over-http.md')).toContain(
      `more than ${perAddress.toLocaleString('en')} sockets of an address`,
    );
  });

  it('draws calls that there are, in lines that mermaid can read', () => {
    const diagrams = fencesOf(GUIDE).filter(({ language }) => language === 'mermaid');
    expect(diagrams).toHaveLength(3);
    const calls = [schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    );
    for (const { text } of diagrams) {
      for (const [, call] of text.matchAll(/A(?:->>|-x)S: (\w+)/g)) expect(calls).toContain(call);
      expect(text).not.toMatch(/[;#]/);
    }
  });

  it('writes the code for registering as the client library reads and writes it', () => {
    const registrationKey = `swr_${'aB3_-'.repeat(16)}`;
    const [, written = ''] = /`(seatwise:register\?[^`]+)`/.exec(guide) ?? [];
    const code = written.replace('swr_…', registrationKey);
    expect(code).toBe(formatRegistrationCode({ url: 'https://seats.example.com', registrationKey }));
    expect(parseRegistrationCode(code)).toEqual({ url: 'https://seats.example.com', registrationKey });
  });
});
