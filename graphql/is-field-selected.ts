import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** Whether the operation selects the field at `path` below the field being resolved; some are expensive to resolve. */
export function isFieldSelected({ fieldNodes, fragments }: GraphQLResolveInfo, ...path: string[]): boolean {
  const holds = (set: SelectionSetNode | undefined, [field, ...below]: string[]): boolean =>
    set?.selections.some((selection) => {
      if (selection.kind === Kind.FIELD)
        return selection.name.value === field && (below.length === 0 || holds(selection.selectionSet, below));
      const part = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
      return holds(part?.selectionSet, field === undefined ? below : [field, ...below]);
    }) ?? false;
  return fieldNodes.some((node) => holds(node.selectionSet, path));
}
