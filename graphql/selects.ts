import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** Whether an operation asks for a field right below the one that is being resolved: counting a long list is dear. */
export function selects({ fieldNodes, fragments }: GraphQLResolveInfo, field: string): boolean {
  const holds = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value === field;
      if (selection.kind === Kind.INLINE_FRAGMENT) return holds(selection.selectionSet);
      return holds(fragments[selection.name.value]?.selectionSet);
    }) ?? false;
  return fieldNodes.some((node) => holds(node.selectionSet));
}
