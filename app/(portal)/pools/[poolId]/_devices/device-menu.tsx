'use client';

import { Trash2, Unlink } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/app/_components/ui/dropdown-menu';
import { useT } from '@/app/_text/use-t';
import { useDeviceTasks, useRowDevice, useTasksFor } from './device-tasks';

/** Less frequent actions on a device. */
export function DeviceMenu({ trigger }: { trigger: ReactNode }) {
  const t = useT();
  const { device, button } = useRowDevice();
  const { ask } = useDeviceTasks();
  const may = useTasksFor()(device);
  return (
    <DropdownMenu modal={false} defaultOpen>
      <DropdownMenuTrigger asChild>{trigger}</DropdownMenuTrigger>
      <DropdownMenuContent>
        {may.release ? (
          <DropdownMenuItem onSelect={() => ask({ kind: 'release', device }, button.current)}>
            <Unlink aria-hidden /> {t('devices.release')}
          </DropdownMenuItem>
        ) : null}
        {may.remove ? (
          <DropdownMenuItem onSelect={() => ask({ kind: 'remove', device }, button.current)}>
            <Trash2 aria-hidden /> {t('devices.remove')}
          </DropdownMenuItem>
        ) : null}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
