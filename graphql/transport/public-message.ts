import { GraphQLError, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import type { ASTNode, GraphQLErrorExtensions, GraphQLFieldMap, GraphQLSchema } from 'graphql';

type Context = { schema: GraphQLSchema; development: boolean };
type Rule = readonly [
  pattern: RegExp,
  text: string | ((schema: GraphQLSchema, ...words: string[]) => string),
];

/** An error whose message contains nothing from the caller. */
export function ownError(
  message: string,
  { extensions, nodes }: { extensions: GraphQLErrorExtensions; nodes?: ASTNode },
): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { ...extensions, isOwn: true } });
}

/**
 * Message for the caller of an error that graphql-js or Apollo found in a request. Their own messages quote values,
 * such as passwords, and names of the document; this one has only fixed words and names of the schema.
 */
export function publicMessage(
  { message, extensions }: Pick<GraphQLError, 'message' | 'extensions'>,
  { schema, development }: Context,
): string {
  // Messages of Apollo and our own are fixed texts.
  if (extensions.isOwn || extensions.code === 'BAD_REQUEST' || message.startsWith('PersistedQuery'))
    return message;
  const text =
    describeVariable(message, schema) ?? describe(message, schema, [...DOCUMENT_RULES, ...VALUE_RULES]);
  const hint = development ? hintOf(message, schema) : '';
  return `${text ?? 'The request is not valid.'}${hint}`;
}

/** Message for an invalid value, for callers who do not write documents. */
export function describeValueProblem(message: string, schema: GraphQLSchema): string {
  return findValueProblem(message, schema)?.text ?? 'The value is not valid.';
}

const VALUE_RULES: readonly Rule[] = [
  [
    /^Field "(\w+)" of required type "([^"]*)" was not provided\.$/,
    (_, name, type) => `Field "${name}" of required type "${type}" was not provided.`,
  ],
  [
    /^Field "(\w+\.\w+)" of required type "([^"]*)" was not provided\.$/,
    (_, name, type) => `Field "${name}" of required type "${type}" was not provided.`,
  ],
  [
    /^Field "[^]*" is not defined by type "(\w+)"\.( Did you mean [^?]*\?)?$/,
    (_, type) => `Type "${type}" has no such field.`,
  ],
  [
    /^Expected non-nullable type "([^"]*)" not to be null\.$/,
    (_, type) => `Expected a value of type "${type}", not null.`,
  ],
  [/^Expected value of type "([^"]*)", found /, (_, type) => `Expected a value of type "${type}".`],
  [/^Expected type "(\w+)" to be an object\.$/, (_, type) => `Expected an object of type "${type}".`],
  [/^Expected type "(\w+)"\. /, (_, type) => `Expected a value of type "${type}".`],
  [
    /^(Int|Float|String|Boolean|ID|DateTime) cannot represent /,
    (_, type) => `Expected a value of type "${type}".`,
  ],
  [/^Enum "(\w+)" cannot represent /, (schema, type) => describeEnum(schema, type)],
  [
    /^Value "[^]*" does not exist in "(\w+)" enum\.( Did you mean [^?]*\?)?$/,
    (schema, type) => describeEnum(schema, type),
  ],
  [
    /^DateTime must lie in the years 0001 to 9999 \(UTC\)\.$/,
    'DateTime must lie in the years 0001 to 9999 (UTC).',
  ],
];

const DOCUMENT_RULES: readonly Rule[] = [
  [
    /^Syntax Error: Document contains more that? \d+ tokens/,
    'Syntax Error: the document has too many tokens.',
  ],
  [/^(Too many validation errors, error limit reached\. )?Validation aborted\.$/, 'Validation aborted.'],
  [/ recursively requests too many selections\.$/, 'The operation requests too many selections.'],
  [/^Syntax Error/, 'Syntax Error: the document is not valid GraphQL at this place.'],
  [/^Cannot query field "\w+" on type "(\w+)"\./, (_, type) => `Type "${type}" has no such field.`],
  [/^Unknown argument "\w+" on field "([\w.]+)"\./, (_, field) => `Field "${field}" has no such argument.`],
  [
    /^Unknown argument "\w+" on directive "(@\w+)"\./,
    (_, directive) => `Directive "${directive}" has no such argument.`,
  ],
  [/^Unknown type "/, 'The schema has no such type.'],
  [/^Unknown directive "/, 'The schema has no such directive.'],
  [/^Unknown fragment "/, 'The document has no such fragment.'],
  [/^Unknown operation named "/, 'The document has no operation of that name.'],
  [/^Must provide operation name /, 'Must provide operation name if query contains multiple operations.'],
  [
    /^This anonymous operation must be the only defined operation\.$/,
    'This anonymous operation must be the only defined operation.',
  ],
  [
    /^Field "(\w+)" of type "([^"]*)" must have a selection of subfields\./,
    (_, field, type) => `Field "${field}" of type "${type}" must have a selection of subfields.`,
  ],
  [
    /^Field "(\w+)" must not have a selection since type "([^"]*)" has no subfields\.$/,
    (_, field, type) => `Field "${field}" must not have a selection since type "${type}" has no subfields.`,
  ],
  [
    /^Field "(\w+)" argument "(\w+)" of type "([^"]*)" is required, but it was not provided\.$/,
    (_, field, argument, type) =>
      `Field "${field}" argument "${argument}" of type "${type}" is required, but it was not provided.`,
  ],
  [
    /^Directive "(@\w+)" argument "(\w+)" of type "([^"]*)" is required, but it was not provided\.$/,
    (_, directive, argument, type) =>
      `Directive "${directive}" argument "${argument}" of type "${type}" is required, but it was not provided.`,
  ],
  [
    /^Directive "(@\w+)" may not be used on /,
    (_, directive) => `Directive "${directive}" may not be used here.`,
  ],
  [
    /^Variable "[^"]*" of required type "([^"]*)" was not provided\.$/,
    (_, type) => `A variable of required type "${type}" was not provided.`,
  ],
  [
    /^Variable "[^"]*" of non-null type "([^"]*)" must not be null\.$/,
    (_, type) => `A variable of non-null type "${type}" must not be null.`,
  ],
  [/^Variable "[^"]*" is not defined/, 'The document uses a variable that its operation does not define.'],
  [/^Variable "[^"]*" is never used/, 'The operation defines a variable that it does not use.'],
  [
    /^Variable "[^"]*" of type "([^"]*)" used in position expecting type "([^"]*)"\.$/,
    (_, type, expected) => `A variable of type "${type}" is used in a position expecting type "${expected}".`,
  ],
  [/^Variable "[^"]*" cannot be non-input type /, 'A variable can only be of an input type.'],
  [/^Variable "/, 'A variable has an invalid value.'],
  [/^Argument "/, 'An argument has an invalid value.'],
  [/^Fields "/, 'Fields with the same name in the response must be the same. Use aliases.'],
  [/^Fragment "\w+" is never used\.$/, 'The document has a fragment that is never used.'],
  [/^Fragment [^]* cannot be spread here/, 'This fragment cannot be spread here: its type never occurs.'],
  [
    /^Fragment [^]*cannot condition on non composite type/,
    'A fragment can only be on an object, interface or union type.',
  ],
  [/^Cannot spread fragment /, 'A fragment cannot be spread within itself.'],
  [/^There can be only one /, 'This name occurs more than once.'],
  [
    /^Subscription .*must select only one top level field\.$/,
    'A subscription must select only one top level field.',
  ],
  [/^The .* definition is not executable\.$/, 'This definition is not executable.'],
];

/** The problem of a variable stands last in the message, after the whole value. */
function describeVariable(message: string, schema: GraphQLSchema): string | undefined {
  if (!/^Variable "[^"]*" got invalid value /.test(message)) return undefined;
  const problem = findValueProblem(message, schema);
  if (!problem) return 'A variable has an invalid value.';
  const path = / at "([\w.[\]]+)"$/.exec(problem.before)?.[1];
  const [root = '', ...fields] = path?.split('.') ?? [];
  const known = isKnown(root, schema) ? [root, ...fields] : fields;
  const place = known.length > 0 && isKnown(known.join('.'), schema) ? ` at "${known.join('.')}"` : '';
  return `A variable has an invalid value${place}: ${problem.text}`;
}

function findValueProblem(
  message: string,
  schema: GraphQLSchema,
): { before: string; text: string } | undefined {
  for (let end = message.length; end > 0;) {
    const at = message.lastIndexOf('; ', end - 1);
    if (at < 0) return undefined;
    const text = describe(message.slice(at + 2), schema, VALUE_RULES);
    if (text) return { before: message.slice(0, at), text };
    end = at;
  }
  return undefined;
}

/** Text of the first rule that matches, if everything it quotes is a name of the schema. */
function describe(message: string, schema: GraphQLSchema, rules: readonly Rule[]): string | undefined {
  for (const [pattern, text] of rules) {
    const [match, ...words] = pattern.exec(message) ?? [];
    if (match === undefined) continue;
    if (typeof text === 'string') return text;
    const taken = words.filter(
      (word): word is string => word !== undefined && !word.startsWith(' Did you mean'),
    );
    if (taken.every((word) => isKnown(word, schema))) return text(schema, ...taken);
  }
  return undefined;
}

function describeEnum(schema: GraphQLSchema, name: string): string {
  const type = schema.getType(name);
  const values = isEnumType(type) ? type.getValues().map((value) => value.name) : [];
  return `Enum "${name}" has no such value. There are: ${values.join(', ')}.`;
}

/** Suggestions of graphql-js, which are names of the schema. */
function hintOf(message: string, schema: GraphQLSchema): string {
  const [hint = ''] = / Did you mean [^?]*\?$/.exec(message) ?? [];
  const suggested = [...hint.matchAll(/"([^"]*)"/g)].map(([, word = '']) => word);
  return suggested.every((word) => isKnown(word, schema)) ? hint : '';
}

const vocabularies = new WeakMap<GraphQLSchema, Set<string>>();

function isKnown(text: string, schema: GraphQLSchema): boolean {
  const words = vocabularies.get(schema) ?? vocabularyOf(schema);
  vocabularies.set(schema, words);
  const names = text.replace(/\[\d+\]/g, '').match(/\w+/g) ?? [];
  return names.length > 0 && names.every((name) => words.has(name)) && /^[\w.!@[\]]+$/.test(text);
}

function vocabularyOf(schema: GraphQLSchema): Set<string> {
  const words = new Set<string>();
  const addFields = (fields: GraphQLFieldMap<unknown, unknown>) => {
    for (const { name, args } of Object.values(fields))
      for (const word of [name, ...args.map((arg) => arg.name)]) words.add(word);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    words.add(type.name);
    if (isObjectType(type) || isInterfaceType(type)) addFields(type.getFields());
    if (isInputObjectType(type)) for (const name of Object.keys(type.getFields())) words.add(name);
    if (isEnumType(type)) for (const { name } of type.getValues()) words.add(name);
  }
  for (const { name, args } of schema.getDirectives())
    for (const word of [name, ...args.map((arg) => arg.name)]) words.add(word);
  return words;
}
