'use client';

import { Download } from 'lucide-react';
import { useT } from '@/app/_text/use-t';
import { Button } from './ui/button';

type ExportLinkProps = {
  /** From `exportAddress`, with the filters of the visible list. */
  href: string;
  /** Content of the file, for screen readers: `Denials`. */
  of: string;
  className?: string;
};

/** Downloads all rows of a list as CSV. */
export function ExportLink({ href, of, className }: ExportLinkProps) {
  const t = useT();
  return (
    <Button asChild size="small" variant="quiet" className={className}>
      <a href={href} download title={t('exports.hint')}>
        <Download aria-hidden />
        {t('exports.csv')}
        <span className="sr-only">: {of}</span>
      </a>
    </Button>
  );
}
