'use client';

import { X } from 'lucide-react';
import { Button } from '@/app/_components/ui/button';
import { useT } from '@/app/_text/use-t';

/** Button that clears all filters. */
export function ClearFilters({ onClear }: { onClear: () => void }) {
  const t = useT();
  return (
    <Button size="small" variant="quiet" onClick={onClear}>
      <X aria-hidden />
      {t('table.clearFilters')}
    </Button>
  );
}
