/** A violation of a licensing rule. */
export type Finding = { check: string; detail: string };
