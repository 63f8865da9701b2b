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
