import { en } from './en';
import { formatMessage, type TextValues } from './format-message';

type Leaves<Node, Path extends string = ''> = {
  [Key in keyof Node & string]: Node[Key] extends string
    ? `${Path}${Key}`
    : Leaves<Node[Key], `${Path}${Key}.`>;
}[keyof Node & string];

/** The path of a text, for instance `devices.logOut`. */
export type TextKey = Leaves<typeof en>;

/** The text at a path, filled in. */
export function t(key: TextKey, values: TextValues = {}): string {
  return formatMessage(readText(key), values, 'en');
}

function readText(key: TextKey): string {
  let node: unknown = en;
  for (const part of key.split('.')) node = (node as Record<string, unknown>)[part];
  return node as string;
}
