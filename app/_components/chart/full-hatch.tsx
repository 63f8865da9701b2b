/** The hatching of a time in which every seat was held, for `fill`; `.chart-full` is the same outside pictures. */
export function FullHatch({ id }: { id: string }) {
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={6} height={6} fill="var(--bad-fill)" fillOpacity={0.1} />
      <rect width={1.5} height={6} fill="var(--bad-fill)" fillOpacity={0.55} />
    </pattern>
  );
}

/** A triangle that stands on its tip at this place: somebody was denied. */
export const deniedPath = (x: number, tip: number, half: number) =>
  `M${x} ${tip}l${-half} ${-half * 1.8}h${half * 2}z`;
