/** A document as it is sent, with the types of what it takes and gives. */
export type Operation<Data, Variables> = {
  readonly name: string;
  readonly text: string;
  readonly types?: (variables: Variables) => Data;
};
