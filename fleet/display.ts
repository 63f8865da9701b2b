/** Where a run shows how it goes. */
export type Display = {
  /** A line that stays. */
  print(text: string): void;
  /** How it goes right now. Shown in place on a terminal, else as a line now and then. */
  progress(text: string): void;
  /** Leaves no half line behind. */
  close(): void;
};

type Output = { isTTY?: boolean; columns?: number; write(text: string): unknown };

const PLAIN_EVERY_MILLISECONDS = 5000;
const CLEAR_LINE = '\r\x1b[K';

/** Shows on a terminal, or writes to a file or pipe. */
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
        // A line that wraps could not be overwritten.
        output.write(CLEAR_LINE + text.slice(0, (output.columns || 80) - 1));
        isLineOpen = true;
      } else if (now() - shownAt >= PLAIN_EVERY_MILLISECONDS) {
        shownAt = now();
        output.write(`${text}\n`);
      }
    },
  };
}
