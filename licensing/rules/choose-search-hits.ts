type Hit = { kind: string; closeness: number; label: string };

/**
 * The hits to show of those found, closest first: where there are more than `most`, each kind keeps a fair share of
 * its closest ones, and what a kind does not need goes to the closest of the others. Hits of a kind come closest first.
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

/** Of equally close ones those of the kind found first: sorting keeps their order. */
const byCloseness = (a: Hit, b: Hit) => a.closeness - b.closeness;
