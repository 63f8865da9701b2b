'use client';

import { useId } from 'react';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/app/_components/ui/dialog';
import { Label } from '@/app/_components/ui/field';
import { Switch } from '@/app/_components/ui/switch';
import { useViewer } from '@/app/_components/viewer';
import { cn } from '@/app/_lib/cn';
import { navPages } from '@/app/_lib/nav-pages';
import { useT } from '@/app/_text/use-t';
import { KeyCaps } from './key-caps';
import { PAGE_KEYS, POOL_PARTS } from './shortcut-keys';
import { setSingleKeys, useSingleKeys } from './single-keys';

type Line = { keys: readonly string[]; does: string; isSingle?: boolean };

/** Lists the keyboard shortcuts, with a switch for single keys. */
export function KeysDialog({
  isOpen,
  isMac,
  onClose,
}: {
  isOpen: boolean;
  isMac: boolean;
  onClose: () => void;
}) {
  const t = useT();
  const viewer = useViewer();
  const areSingleKeysOn = useSingleKeys();
  const id = useId();
  const groups: { heading: string; lines: Line[] }[] = [
    {
      heading: t('palette.keysAnywhere'),
      lines: [
        { keys: [t(isMac ? 'palette.command' : 'palette.ctrl'), 'K'], does: t('palette.keySearch') },
        { keys: [t('palette.escape')], does: t('palette.keyClose') },
        { keys: ['/'], does: t('palette.keyFind'), isSingle: true },
        { keys: ['?'], does: t('palette.keyList'), isSingle: true },
      ],
    },
    {
      heading: t('palette.keysGo'),
      lines: navPages(viewer).map(({ name }) => ({
        keys: [PAGE_KEYS[name].toUpperCase()],
        does: t(`nav.${name}`),
        isSingle: true,
      })),
    },
    {
      heading: t('palette.keysPool'),
      lines: POOL_PARTS.map(({ part, key }) => ({
        keys: [key.toUpperCase()],
        does: t(`${part}.title`),
        isSingle: true,
      })),
    },
  ];
  return (
    <Dialog open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <DialogContent>
        <DialogTitle>{t('palette.keysTitle')}</DialogTitle>
        <DialogDescription>{t('palette.keysHint')}</DialogDescription>
        <div className="mt-4 flex items-start gap-3 rounded-lg bg-sunken p-3">
          <Switch
            id={id}
            checked={areSingleKeysOn}
            onCheckedChange={setSingleKeys}
            aria-describedby={`${id}-hint`}
          />
          <div>
            <Label htmlFor={id}>{t('palette.singleKeys')}</Label>
            <p id={`${id}-hint`} className="text-[13px] text-muted">
              {t('palette.singleKeysHint')}
            </p>
          </div>
        </div>
        <div className="mt-4 grid gap-x-8 gap-y-5 sm:grid-cols-2">
          {groups.map(({ heading, lines }, index) => (
            <section key={heading} className={cn(index === 0 && 'sm:col-span-2')}>
              <h3 className="text-xs font-medium text-muted">{heading}</h3>
              <ul className="mt-1 divide-y divide-line">
                {lines.map(({ keys, does, isSingle = false }) => (
                  <li
                    key={does}
                    className={cn(
                      'flex min-h-9 items-center justify-between gap-3 text-sm',
                      isSingle && !areSingleKeysOn && 'text-muted line-through',
                    )}
                  >
                    {does}
                    <KeyCaps keys={keys} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </DialogContent>
    </Dialog>
  );
}
