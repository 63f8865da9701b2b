import encodeQR from 'qr';

const QUIET_ZONE = 4; // required by the standard; without it many cameras find no code

/** QR code, dark on white in every theme, because many cameras cannot read inverted codes. */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const cells = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_ZONE });
  const size = cells.length;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-56 rounded-lg border border-line"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={darkCells(cells)} fill="#000" />
    </svg>
  );
}

const darkCells = (rows: readonly (readonly boolean[])[]) =>
  rows
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .filter(Boolean)
    .join('');
