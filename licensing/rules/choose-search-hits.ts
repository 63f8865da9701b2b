type Hit = { kind: string; closeness: number; label: string };

/**
 * Chooses the hits to show, closest first: if there are more than `most`, each kind keeps a fair share of its closest
 * ones, and unused shares go to the closest others. Hits of a kind must be sorted by closeness.
 */
export function chooseSearchHits<Of extends Hit>(found: readonly Of[], most: number): Of[] {
  const kinds = new Set(found.map((hit) => hit.kind));
  const share = Math.floor(most / Math.max(1, kinds.size));
  const kept = new Set(
    [...kinds].flatMap((kind) => found.filter((hit) => hit.kind === kind).slice(0, share)),
  );
  const others = found.filter((hit) => !kept.has(hit)).sort(byCloseness);
  for (const hit of others.slice(0, Math.max(0, most - kept.size))) kept.add(hit);
  return found.filter((hit) => kept.has(hit)).sort(byCloseness);
}

/** The sort is stable: equally close hits keep the order of kinds. */
const byCloseness = (a: Hit, b: Hit) => a.closeness - b.closeness;
