/**
 * Erlang B: share of logins refused, 0 to 1, when `erlangs` of work (logins per hour × hours per login) meet this
 * many seats and people arrive at random, independently, and do not retry. Computed by its recursion, which loses no
 * precision.
 */
export function erlangB(erlangs: number, seats: number): number {
  let blocked = 1;
  for (let n = 1; n <= seats; n++) blocked = (erlangs * blocked) / (n + erlangs * blocked);
  return blocked;
}

/**
 * Engset (call congestion): share of logins refused, 0 to 1, in a group whose people do not log in while logged in.
 * `idleErlangs` is the load of one person who is not logged in: logins per hour × hours per login.
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
