'use client';

import { Command } from 'cmdk';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/app/_components/ui/dialog';
import { toast } from '@/app/_components/ui/toast';
import { usePreferences } from '@/app/_hooks/use-preferences';
import { listTimeZones } from '@/app/_lib/time-zones';
import { serverNow } from '@/app/_live/server-clock';
import { formatOf } from '@/app/_text/format';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';

type ZoneDialogProps = {
  /** Null: same as browser. */
  chosen: string | null;
  onClose: () => void;
};

const BROWSER = 'browser';

/** All time zones, with a search field. */
export function ZoneDialog({ chosen, onClose }: ZoneDialogProps) {
  const t = useT();
  const format = useFormat();
  const { isBusy, choose } = usePreferences();
  const [{ zones, now }] = useState(() => ({ zones: listTimeZones(serverNow()), now: serverNow() }));
  const take = async (timeZone: string | null) => {
    if (isBusy || !(await choose({ timeZone }))) return;
    const zone = timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    toast.success(t('profile.timeZoneSaved', { zone }));
    onClose();
  };
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent>
        <DialogTitle>{t('profile.chooseTimeZone')}</DialogTitle>
        <DialogDescription>{t('profile.chooseTimeZoneHint')}</DialogDescription>
        <Command
          label={t('profile.searchTimeZone')}
          className="mt-4 space-y-2"
          defaultValue={chosen ?? BROWSER}
        >
          <Command.Input
            placeholder={t('profile.searchTimeZone')}
            className="h-9 w-full rounded-md border border-line-strong bg-surface px-3 text-base shadow-card sm:text-sm"
          />
          <Command.List
            label={t('profile.timeZones')}
            tabIndex={0}
            className="h-72 max-h-[50dvh] overflow-y-auto rounded-md border border-line p-1"
          >
            <Command.Empty className="p-4 text-center text-sm text-muted">
              {t('profile.noTimeZone')}
            </Command.Empty>
            <ZoneItem
              value={BROWSER}
              name={t('profile.asBrowser')}
              detail=""
              isChosen={chosen === null}
              onTake={() => void take(null)}
            />
            {zones.map(({ name, offset }) => (
              <ZoneItem
                key={name}
                value={name}
                name={name.replaceAll('_', ' ')}
                detail={t('profile.timeZoneOption', {
                  offset,
                  time: formatOf(format.locale, name).time(now).slice(0, 5),
                })}
                isChosen={name === chosen}
                onTake={() => void take(name)}
              />
            ))}
          </Command.List>
        </Command>
      </DialogContent>
    </Dialog>
  );
}

type ZoneItemProps = { value: string; name: string; detail: string; isChosen: boolean; onTake: () => void };

function ZoneItem({ value, name, detail, isChosen, onTake }: ZoneItemProps) {
  return (
    <Command.Item
      value={value}
      keywords={[name, detail]}
      onSelect={onTake}
      className="flex min-h-9 cursor-pointer items-center gap-2 rounded-md px-2 text-sm select-none data-[selected=true]:bg-sunken"
    >
      <Check aria-hidden className={isChosen ? 'size-4 text-accent' : 'size-4 opacity-0'} />
      <span className="min-w-0 grow break-words">{name}</span>
      <span className="text-[13px] whitespace-nowrap text-muted tabular-nums">{detail}</span>
    </Command.Item>
  );
}
