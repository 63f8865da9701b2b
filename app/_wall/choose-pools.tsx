'use client';

import { Tv } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { useT } from '@/app/_text/use-t';

const ChoosePoolsDialog = dynamic(
  () => import('./choose-pools-dialog').then((module) => module.ChoosePoolsDialog),
  { ssr: false },
);

type ChoosePoolsProps = {
  chosen: readonly string[];
  onChoose: (ids: readonly string[]) => void;
  label?: string;
  size?: 'small' | 'medium';
};

/** Button that selects the pools of a wall display. */
export function ChoosePools({ chosen, onChoose, label, size = 'small' }: ChoosePoolsProps) {
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size={size} onClick={() => setIsOpen(true)}>
        <Tv aria-hidden />
        {label ?? t('displays.choosePools')}
      </Button>
      {isOpen ? (
        <ChoosePoolsDialog
          chosen={chosen}
          onChoose={(ids) => {
            setIsOpen(false);
            onChoose(ids);
          }}
          onClose={() => setIsOpen(false)}
        />
      ) : null}
    </>
  );
}
