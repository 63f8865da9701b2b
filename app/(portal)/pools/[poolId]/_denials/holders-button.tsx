import { Users } from 'lucide-react';
import { Button } from '@/app/_components/ui/button';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';

type HoldersButtonProps = {
  denial: { id: string; at: string };
  variant?: 'quiet';
  className: string;
  onOpen: (denialId: string) => void;
};

/** Opens the explanation of a denial: who held the seats. */
export function HoldersButton({ denial, variant, className, onOpen }: HoldersButtonProps) {
  const t = useT();
  const format = useFormat();
  return (
    <Button
      size="small"
      variant={variant}
      className={className}
      aria-haspopup="dialog"
      aria-label={t('denials.holdersAt', { time: format.fullDate(denial.at) })}
      onClick={() => onOpen(denial.id)}
    >
      <Users aria-hidden />
      {t('denials.holders')}
    </Button>
  );
}
