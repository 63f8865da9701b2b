/** The process cannot start. The message says why and what to do; a stack would add nothing. */
export class StartError extends Error {
  override name = 'StartError';
}
