'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/app/_components/ui/dialog';
import { focusFirst } from '@/app/_components/ui/focus-first';
import { useViewer } from '@/app/_components/viewer';
import { useT } from '@/app/_text/use-t';
import { PaletteBody } from './palette-body';
import type { PaletteItem } from './palette-item';
import { rememberPlace } from './recent-places';

type PaletteProps = { isOpen: boolean; onClose: () => void; onShowKeys: () => void };

/** Finds pools, devices, people, pages and actions by name. */
export function Palette({ isOpen, onClose, onShowKeys }: PaletteProps) {
  const t = useT();
  const { email } = useViewer();
  const router = useRouter();
  const hasLeft = useRef(false);

  const choose = ({ place, run }: PaletteItem) => {
    onClose();
    if (place) {
      hasLeft.current = true;
      rememberPlace(email, place);
      router.push(place.href);
    }
    run?.();
  };
  return (
    <Dialog open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        className="flex max-h-[min(36rem,calc(100dvh-1.5rem))] max-w-2xl flex-col overflow-hidden p-0 sm:p-0"
        onCloseAutoFocus={(event) => {
          if (!hasLeft.current) return;
          hasLeft.current = false;
          event.preventDefault();
          focusFirst(document.getElementById('content'));
        }}
      >
        <DialogTitle className="sr-only">{t('palette.title')}</DialogTitle>
        <DialogDescription className="sr-only">{t('palette.hint')}</DialogDescription>
        <PaletteBody onChoose={choose} onShowKeys={onShowKeys} />
      </DialogContent>
    </Dialog>
  );
}
