import {
  getDirectiveValues,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

export type Cost = { rows?: number | null; atLeast?: number | null };
type Field = GraphQLField<unknown, unknown>;

/** Limits of single fields, declared in `graphql/schema/limits.graphql`. */
export type FieldLimits = {
  costs: ReadonlyMap<Field, Cost>;
  /** Deadlines of mutations, in milliseconds. Others have the deadline of all operations. */
  deadlinesMs: ReadonlyMap<string, number>;
  /** Mutations of which an operation may contain one. */
  alone: ReadonlySet<string>;
  /** Mutations whose operations may have a large body. */
  bulk: ReadonlySet<string>;
  /** Subscriptions whose result does not depend on the subscriber. */
  shared: ReadonlySet<string>;
};

export function readFieldLimits(schema: GraphQLSchema): FieldLimits {
  function valuesOf<Values>(name: string, fields: Field[]): [Field, Values][] {
    const directive = schema.getDirective(name);
    return fields.flatMap((field) => {
      const values = directive && field.astNode && getDirectiveValues(directive, field.astNode);
      return values ? [[field, values as Values] as [Field, Values]] : [];
    });
  }
  const all = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? fieldsOf(type) : [],
  );
  const mutations = fieldsOf(schema.getMutationType());
  const namesWith = (name: string, fields = mutations) =>
    new Set(valuesOf(name, fields).map(([field]) => field.name));

  return {
    costs: new Map(valuesOf<Cost>('cost', all)),
    deadlinesMs: new Map(
      valuesOf<{ seconds: number }>('deadline', mutations).map(([field, { seconds }]) => [
        field.name,
        seconds * 1_000,
      ]),
    ),
    alone: namesWith('alone'),
    bulk: namesWith('bulk'),
    shared: namesWith('shared', fieldsOf(schema.getSubscriptionType())),
  };
}

const fieldsOf = (type: GraphQLObjectType | GraphQLInterfaceType | null | undefined): Field[] =>
  Object.values(type?.getFields() ?? {});
