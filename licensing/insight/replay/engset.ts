/**
 * The same as Erlang B for a small group, who do not log in while they are logged in: the share of logins refused
 * when `people` meet so many seats (call congestion). `idleErlangs` is what one person who is not logged in offers:
 * logins an hour of such a person times hours a login. 0 to 1.
 */
export function engset(people: number, idleErlangs: number, seats: number): number {
  if (seats >= people) return 0;
  let blocked = 1;
  // Call congestion of a group of n is the time congestion of one of n - 1.
  for (let n = 1; n <= seats; n++) {
    const offered = idleErlangs * (people - n) * blocked;
    blocked = offered / (n + offered);
  }
  return blocked;
}
