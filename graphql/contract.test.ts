import {
  buildASTSchema,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isSpecifiedScalarType,
  isUnionType,
  parse,
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createExecutableSchema } from './executable-schema';

const contract = buildASTSchema(
  parse(readFileSync(new URL('../test/contract.graphql', import.meta.url), 'utf8')),
);
const schema = createExecutableSchema();
const contractTypes = typesOf(contract);

describe('the published contract', () => {
  it('is there: types, fields, arguments', () => {
    expect(contractTypes.length).toBeGreaterThan(50);
    expect(linesOf(contract).length).toBeGreaterThan(250);
  });

  it.each(contractTypes.map((type) => type.name))('%s is unchanged', (name) => {
    const ours = new Set(schema.getType(name) ? linesOfType(schema.getType(name)!) : []);
    const missing = linesOfType(contract.getType(name)!).filter((line) => !ours.has(line));
    expect(missing).toEqual([]);
  });

  it('is broken by nothing that was added', () => {
    expect(findBreakingChanges(contract, schema)).toEqual([]);
    for (const type of contractTypes) {
      const ours = schema.getType(type.name);
      if (isUnionType(type) && isUnionType(ours))
        expect(ours.getTypes().map(String)).toEqual(type.getTypes().map(String));
    }
  });

  it('requires no new arguments or input fields', () => {
    const added: string[] = [];
    for (const type of contractTypes) {
      const ours = schema.getType(type.name);
      if (isInputObjectType(type) && isInputObjectType(ours)) {
        const known = type.getFields();
        for (const field of Object.values(ours.getFields()))
          if (!(field.name in known) && isRequiredInputField(field)) added.push(`${type.name}.${field.name}`);
      }
      if (isObjectType(type) && isObjectType(ours)) {
        for (const field of Object.values(type.getFields())) {
          const known = new Set(field.args.map(({ name }) => name));
          for (const argument of ours.getFields()[field.name]?.args ?? [])
            if (!known.has(argument.name) && isRequiredArgument(argument))
              added.push(`${type.name}.${field.name}(${argument.name})`);
        }
      }
    }
    expect(added).toEqual([]);
  });
});

/** A description of one word, or one that begins with a question word or refers to its neighbours in the file. */
const UNCLEAR =
  /^(\S+\.(\s|$)|(Of|What|Who|Whose|Whom|How|Which|When|Where|Why|Whether or|Since when|Until when|From when|In what|Only these|To whom|The same|Same|For `|As in)\b)|\b(somebody|nobody's|anybody|told)\b/i;

describe('the SDL', () => {
  it.each(typesOf(schema).map((type) => type.name))('describes %s and everything in it', (name) => {
    const type = schema.getType(name)!;
    const silent = describedParts(type).filter(({ description }) => !description?.trim());
    expect(silent.map((part) => part.what)).toEqual([]);
  });

  it.each(typesOf(schema).map((type) => type.name))('describes %s in phrases that stand alone', (name) => {
    const parts = describedParts(schema.getType(name)!);
    const unclear = parts.filter(({ description }) => UNCLEAR.test(description ?? ''));
    expect(unclear.map(({ what, description }) => `${what}: ${description}`)).toEqual([]);
  });

  it.each([
    'When.',
    'Whose.',
    'What is posted.',
    'The same as a number.',
    'For `after`.',
    'Who did it.',
    'Seconds.',
  ])('counts %j as unclear', (description) => expect(description).toMatch(UNCLEAR));

  it('promises the message of the product word for word', () => {
    const refused = schema.getType('LicenseRefused');
    expect(isObjectType(refused) && refused.getFields().message?.description).toContain(
      'exactly: No available licenses, please contact IT',
    );
  });
});

function typesOf(of: GraphQLSchema): GraphQLNamedType[] {
  return Object.values(of.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  );
}

/**
 * A type as lines that can be compared one by one: one line for a field with its arguments and defaults, one for an
 * enum value.
 */
function linesOfType(type: GraphQLNamedType): string[] {
  const lines = [`${type.constructor.name} ${type.name}`];
  if (isObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      lines.push(`${type.name}.${field.name}: ${String(field.type)}`);
      for (const argument of field.args) lines.push(`${type.name}.${field.name}(${lineOfInput(argument)})`);
    }
  }
  if (isInputObjectType(type))
    for (const field of Object.values(type.getFields())) lines.push(`${type.name}.${lineOfInput(field)}`);
  if (isEnumType(type)) for (const value of type.getValues()) lines.push(`${type.name}.${value.name}`);
  if (isUnionType(type)) for (const member of type.getTypes()) lines.push(`${type.name} = ${member.name}`);
  return lines;
}

const lineOfInput = ({ name, type, defaultValue }: Pick<GraphQLArgument, 'name' | 'type' | 'defaultValue'>) =>
  `${name}: ${String(type)}${defaultValue === undefined ? '' : ` = ${JSON.stringify(defaultValue)}`}`;

const linesOf = (of: GraphQLSchema) => typesOf(of).flatMap(linesOfType);

type Part = { what: string; description: string | null | undefined };

function describedParts(type: GraphQLNamedType): Part[] {
  const parts: Part[] = [{ what: type.name, description: type.description }];
  if (isObjectType(type) || isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      parts.push({ what: `${type.name}.${field.name}`, description: field.description });
      for (const argument of 'args' in field ? field.args : [])
        parts.push({
          what: `${type.name}.${field.name}(${argument.name})`,
          description: argument.description,
        });
    }
  }
  if (isEnumType(type))
    for (const value of type.getValues())
      parts.push({ what: `${type.name}.${value.name}`, description: value.description });
  return parts;
}
