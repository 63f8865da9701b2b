/** A value that a message asks for; `options` are those of a select. */
export type MessageArgument = { name: string; type: 'text' | 'number' | 'select'; options: string[] };

/** The values that a message in ICU syntax asks for, by name. For tests. */
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
