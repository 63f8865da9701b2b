/** Of a replay: some tens of microseconds. */
export const CALLS_BETWEEN = 2048;

let waitForOthers = () => {};

/** Called now and then in long loops: lets those go first who must not wait, where somebody has said who they are. */
export const giveWay = (): void => waitForOthers();

/** In a thread beside others: how to wait for them. */
export function onGiveWay(wait: () => void): void {
  waitForOthers = wait;
}
