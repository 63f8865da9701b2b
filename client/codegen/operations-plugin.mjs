import { concatAST, Kind, print, stripIgnoredCharacters, visit } from 'graphql';

/**
 * Plugin for graphql-codegen: exports each operation as minified text with its fragments, typed with its variables and
 * result.
 */
export function plugin(_schema, documents) {
  const { definitions } = concatAST(documents.map(({ document }) => document));
  const fragments = new Map(
    definitions
      .filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return {
    prepend: ["import type { Operation } from '../operation';"],
    content: operations.map((operation) => constantOf(operation, fragments)).join('\n\n'),
  };
}

function constantOf(operation, fragments) {
  const name = operation.name.value;
  const type = name + operation.operation[0].toUpperCase() + operation.operation.slice(1);
  const used = new Set();
  collect(operation, fragments, used);
  const text = [operation, ...used].map((node) => stripIgnoredCharacters(print(node))).join('');
  return `export const ${name}: Operation<${type}, ${type}Variables> = {\n  name: '${name}',\n  text: ${JSON.stringify(text)},\n};`;
}

function collect(node, fragments, used) {
  visit(node, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value);
      if (!fragment || used.has(fragment)) return;
      used.add(fragment);
      collect(fragment, fragments, used);
    },
  });
}
