/** Focuses the first candidate that is in the document. */
export function focusFirst(...candidates: readonly (Element | null | undefined)[]): void {
  const target = candidates.find((one) => one?.isConnected && one !== document.body);
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}
