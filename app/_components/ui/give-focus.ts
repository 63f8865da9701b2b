/** Gives the keyboard to the first of these that is there. */
export function giveFocus(...candidates: readonly (Element | null | undefined)[]): void {
  const target = candidates.find((one) => one?.isConnected && one !== document.body);
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}
