import { Kind, type OperationDefinitionNode } from 'graphql';

const MOST_NAMED = 3;

/** Names of the root fields of a valid operation for the log, for instance `login`. */
export function rootFieldsOf({ selectionSet }: OperationDefinitionNode): string {
  const names = selectionSet.selections.map((selection) =>
    selection.kind === Kind.FIELD ? selection.name.value : '…',
  );
  const shown = names.slice(0, MOST_NAMED).join(' ');
  return names.length > MOST_NAMED ? `${shown} …` : shown;
}
