'use client';

import { Download } from 'lucide-react';
import { useT } from '@/app/_text/use-t';
import { Button } from './ui/button';

type ExportLinkProps = {
  /** From `exportAddress`: with the very filters of the list on the screen. */
  href: string;
  /** What the file holds, for screen readers: `Denials`. */
  of: string;
  className?: string;
};

/** Downloads what a list shows as CSV, all of its pages. */
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
