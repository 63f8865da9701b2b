/** The process cannot start. The message contains the reason and the remedy, so no stack is printed. */
export class StartError extends Error {
  override name = 'StartError';
}
