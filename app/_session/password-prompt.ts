type Prompt = (answer: (isConfirmed: boolean) => void) => void;

let prompt: Prompt | null = null;
let asked: Promise<boolean> | null = null;

/** Sets how the page asks for the password, until the returned function is called. */
export function setPasswordPrompt(next: Prompt): () => void {
  prompt = next;
  return () => {
    if (prompt === next) prompt = null;
  };
}

/** Asks the reader to confirm the password; false if cancelled. Concurrent calls share one dialog. */
export function askForPassword(): Promise<boolean> {
  const ask = prompt;
  if (!ask) return Promise.resolve(false);
  return (asked ??= new Promise<boolean>((resolve) => ask(resolve)).finally(() => {
    asked = null;
  }));
}
