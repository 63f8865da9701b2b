import { MonitorSmartphone, SearchX } from 'lucide-react';
import { EmptyState } from '@/app/_components/empty-state';
import { Button } from '@/app/_components/ui/button';
import { useT } from '@/app/_text/use-t';

/** What stands in the place of the devices when there are none. */
export function NoDevices({ isNarrowed, onShowAll }: { isNarrowed: boolean; onShowAll: () => void }) {
  const t = useT();
  return isNarrowed ? (
    <EmptyState icon={SearchX} title={t('devices.nothingFound')}>
      <p>{t('devices.nothingFoundHint')}</p>
      <Button size="small" className="mt-3" onClick={onShowAll}>
        {t('devices.showAll')}
      </Button>
    </EmptyState>
  ) : (
    <EmptyState icon={MonitorSmartphone} title={t('devices.empty')}>
      {t('devices.emptyHint')}
    </EmptyState>
  );
}
