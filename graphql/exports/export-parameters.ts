import { getVariableValues, Kind, type GraphQLSchema } from 'graphql';
import { describeValueProblem, ownError } from '../transport/public-message';
import type { ExportTable, LocalTime, ParameterKind } from './export-table';

export type ExportQuestion = {
  /** Variables of the operation. */
  variables: Record<string, unknown>;
  /** In the time zone of the reader, if the request names one. */
  localTime: LocalTime | null;
  /** Date used in the file name. */
  date: string;
};

/**
 * Parses the query parameters of an export. `BAD_USER_INPUT` for unknown or repeated parameters and for values the
 * operation rejects. An empty parameter counts as left out, as in submitted forms.
 */
export function parseExportParameters(
  table: ExportTable,
  search: URLSearchParams,
  { schema, now }: { schema: GraphQLSchema; now: Date },
): ExportQuestion {
  const kinds: Record<string, ParameterKind> = { ...table.parameters, timeZone: 'text' };
  const given: Record<string, unknown> = {};
  for (const name of new Set(search.keys())) {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (!kind)
      throw badInput(
        `This export has no such parameter. Its parameters are: ${Object.keys(kinds).join(', ')}.`,
      );
    const value = readValue(name, kind, search.getAll(name));
    if (value !== undefined) given[name] = value;
  }
  for (const name of table.required)
    if (given[name] === undefined) throw badInput(`The parameter ${name} is missing.`);

  const { timeZone, ...rest } = given;
  const localTime = typeof timeZone === 'string' ? createLocalTime(timeZone) : null;
  // Operations that count by days and hours need the time zone too.
  const wanted = Object.hasOwn(table.parameters, 'timeZone') ? given : rest;
  const variables = table.variables(wanted, now);
  checkVariables(table, variables, schema);
  const today = now.toISOString();
  return { variables, localTime, date: (localTime?.(today) ?? today).slice(0, 10) };
}

function readValue(name: string, kind: ParameterKind, values: string[]): unknown {
  if (kind === 'list') {
    const items = values.flatMap((value) => value.split(',')).filter((item) => item !== '');
    return items.length > 0 ? items : undefined;
  }
  const [value, ...more] = values;
  if (more.length > 0) throw badInput(`The parameter ${name} is there more than once.`);
  if (!value) return undefined;
  if (kind === 'order') {
    const [field, direction, ...rest] = value.split('.');
    if (!direction || rest.length > 0)
      throw badInput(`The parameter ${name} must be a field and a direction, for instance NAME.ASC.`);
    return { field, direction };
  }
  if (kind === 'flag') {
    if (value !== 'true' && value !== 'false') throw badInput(`The parameter ${name} must be true or false.`);
    return value === 'true';
  }
  return value;
}

/** Validates the variables against the schema. */
function checkVariables(
  { document }: ExportTable,
  variables: Record<string, unknown>,
  schema: GraphQLSchema,
): void {
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('an export without an operation');
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!errors?.[0]) return;
  // The variable name is ours and may be quoted; the value may not.
  const name = /^Variable "\$(?:filter)?(\w+)"/.exec(errors[0].message)?.[1];
  throw badInput(
    `The parameter ${name ?? ''} is not valid. ${describeValueProblem(errors[0].message, schema)}`,
  );
}

/** Formats instants in the time zone of the reader, for spreadsheets. */
function createLocalTime(timeZone: string): LocalTime {
  try {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    return (instant) => format.format(new Date(instant));
  } catch {
    throw badInput('The parameter timeZone must be a zone of the IANA database, for instance Europe/Berlin.');
  }
}

const badInput = (message: string) => ownError(message, { extensions: { code: 'BAD_USER_INPUT' } });
