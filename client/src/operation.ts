/** A GraphQL document as text, with the types of its variables and its result. */
export type Operation<Data, Variables> = {
  readonly name: string;
  readonly text: string;
  readonly types?: (variables: Variables) => Data;
};
