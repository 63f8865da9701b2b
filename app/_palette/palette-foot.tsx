'use client';

import { useT } from '@/app/_text/use-t';
import { KeyCaps } from './key-caps';

/** Which keys do what in the palette; screen readers are told with its description. */
export function PaletteFoot() {
  const t = useT();
  return (
    <div
      aria-hidden
      className="flex flex-wrap gap-x-4 gap-y-1 border-t border-line px-4 py-2 text-xs text-muted max-sm:hidden"
    >
      {[
        { keys: ['↑', '↓'], does: t('palette.choose') },
        { keys: [t('palette.enter')], does: t('palette.open') },
        { keys: [t('palette.escape')], does: t('palette.close') },
      ].map(({ keys, does }) => (
        <span key={does} className="flex items-center gap-1.5">
          <KeyCaps keys={keys} />
          {does}
        </span>
      ))}
    </div>
  );
}
