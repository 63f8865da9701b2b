/** Something that cannot be if the rules hold. */
export type Finding = { check: string; detail: string };
