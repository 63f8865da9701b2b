import { SearchX, UsersRound } from 'lucide-react';
import { EmptyState } from '@/app/_components/empty-state';
import { Button } from '@/app/_components/ui/button';
import { useT } from '@/app/_text/use-t';

/** What stands in the place of the people when there are none. */
export function NoPeople({ isNarrowed, onShowAll }: { isNarrowed: boolean; onShowAll: () => void }) {
  const t = useT();
  return isNarrowed ? (
    <EmptyState icon={SearchX} title={t('people.nothingFound')}>
      <p>{t('people.nothingFoundHint')}</p>
      <Button size="small" className="mt-3" onClick={onShowAll}>
        {t('people.showAll')}
      </Button>
    </EmptyState>
  ) : (
    <EmptyState icon={UsersRound} title={t('people.empty')}>
      {t('people.emptyHint')}
    </EmptyState>
  );
}
