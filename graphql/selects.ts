import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** Whether an operation asks for a field that many steps below the one that is being resolved: some are dear. */
export function selects({ fieldNodes, fragments }: GraphQLResolveInfo, ...path: string[]): boolean {
  const holds = (set: SelectionSetNode | undefined, [field, ...below]: string[]): boolean =>
    set?.selections.some((selection) => {
      if (selection.kind === Kind.FIELD)
        return selection.name.value === field && (below.length === 0 || holds(selection.selectionSet, below));
      const part = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
      return holds(part?.selectionSet, field === undefined ? below : [field, ...below]);
    }) ?? false;
  return fieldNodes.some((node) => holds(node.selectionSet, path));
}
