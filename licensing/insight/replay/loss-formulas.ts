/**
 * The share of logins refused when `erlangs` of work (logins an hour times hours a login) meet so many seats, if
 * people come at random, independent of each other, and whoever is refused goes away: the Erlang B formula, by its
 * recursion, which loses no precision. 0 to 1.
 */
export function erlangB(erlangs: number, seats: number): number {
  let blocked = 1;
  for (let n = 1; n <= seats; n++) blocked = (erlangs * blocked) / (n + erlangs * blocked);
  return blocked;
}

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
