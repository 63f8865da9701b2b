export type Display = {
  /** Prints a permanent line. */
  print(text: string): void;
  /** Updates the progress line in place on a terminal; elsewhere prints it at most every five seconds. */
  progress(text: string): void;
  /** Clears the progress line. */
  close(): void;
};

type Output = { isTTY?: boolean; columns?: number; write(text: string): unknown };

const PLAIN_INTERVAL_MS = 5000;
const CLEAR_LINE = '\r\x1b[K';

export function openDisplay(output: Output, now: () => number = () => performance.now()): Display {
  let isLineOpen = false;
  let shownAt = -Infinity;

  return {
    print(text) {
      output.write(`${isLineOpen ? CLEAR_LINE : ''}${text}\n`);
      isLineOpen = false;
    },
    close() {
      if (isLineOpen) output.write(CLEAR_LINE);
      isLineOpen = false;
    },
    progress(text) {
      if (output.isTTY) {
        // A wrapped line could not be overwritten.
        output.write(CLEAR_LINE + text.slice(0, (output.columns || 80) - 1));
        isLineOpen = true;
      } else if (now() - shownAt >= PLAIN_INTERVAL_MS) {
        shownAt = now();
        output.write(`${text}\n`);
      }
    },
  };
}
