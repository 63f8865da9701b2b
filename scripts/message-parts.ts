import type { Locale } from '@/app/_text/locales';
import { readMessages } from '@/app/_text/read-messages';

type Tree = { readonly [key: string]: string | Tree };

/** Every text of a language with its key, like `alerts.title`. */
export const flattenMessages = (locale: Locale): [key: string, text: string][] =>
  flatten(readMessages(locale) as Tree);

const flatten = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, node]) =>
    typeof node === 'string' ? [[path + key, node] as [string, string]] : flatten(node, `${path}${key}.`),
  );

/** The parts of a text that the page makes a link or the like of: `<link>…</link>`. */
export const readTags = (text: string): string[] =>
  [...new Set([...text.matchAll(/<(\w+)>/g)].map(([, tag = '']) => tag))].toSorted();

/** An argument of a message; `options` are those of a select. */
export type MessageArgument = { name: string; type: 'text' | 'number' | 'select'; options: string[] };

/** The arguments of a message in ICU syntax, by name. */
export function readArguments(message: string): MessageArgument[] {
  const found = new Map<string, MessageArgument>();
  let at = 0;

  const word = () => {
    const match = /\s*([^\s,{}]*)\s*/y;
    match.lastIndex = at;
    const [all = '', text = ''] = match.exec(message) ?? [];
    at += all.length;
    return text;
  };
  const expectNext = (character: string) => {
    if (message[at] !== character) throw new Error(`"${character}" expected at ${at} of: ${message}`);
    at += 1;
  };
  const readText = () => {
    while (at < message.length && message[at] !== '}') {
      if (message[at] === '{') readArgument();
      else at += 1;
    }
  };
  const readArgument = () => {
    expectNext('{');
    const name = word();
    if (message[at] === '}') {
      at += 1;
      found.set(name, found.get(name) ?? { name, type: 'text', options: [] });
      return;
    }
    expectNext(',');
    const kind = word();
    const argument: MessageArgument = { name, type: kind === 'select' ? 'select' : 'number', options: [] };
    found.set(name, argument);
    if (message[at] === ',') at += 1;
    for (let option = word(); message[at] !== '}'; option = word()) {
      expectNext('{');
      readText();
      expectNext('}');
      if (kind === 'select') argument.options.push(option);
    }
    expectNext('}');
  };

  readText();
  if (at < message.length) throw new Error(`"}" without "{" at ${at} of: ${message}`);
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}
