'use client';

import {
  Ban,
  CircleCheck,
  KeyRound,
  LockOpen,
  Pencil,
  UserCheck,
  UserX,
  type LucideIcon,
} from 'lucide-react';
import type { AppUserFieldsFragment } from '@/graphql/generated/operations/graphql';
import type { DataColumn } from '@/app/_components/data-table/data-column';
import { HeldOffNote } from '@/app/_components/held-off-note';
import { Ago, Instant } from '@/app/_components/times';
import { Badge } from '@/app/_components/ui/badge';
import { Button } from '@/app/_components/ui/button';
import type { Translate } from '@/app/_text/translate';
import { useT } from '@/app/_text/use-t';

type PeopleColumnsOptions = {
  t: Translate;
  /** Null: no actions. */
  onAsk: ((action: PersonAction, person: AppUserFieldsFragment) => void) | null;
};

export function peopleColumns({ t, onAsk }: PeopleColumnsOptions): DataColumn<AppUserFieldsFragment>[] {
  const columns: DataColumn<AppUserFieldsFragment>[] = [
    {
      id: 'name',
      header: t('people.name'),
      isRowHeader: true,
      cell: ({ displayName }) => <span className="break-words">{displayName}</span>,
    },
    {
      id: 'userName',
      header: t('people.userName'),
      cell: ({ userName }) => <span className="break-all">{userName}</span>,
    },
    {
      id: 'state',
      header: t('people.state'),
      width: '8rem',
      cell: ({ disabled, heldOffUntil }) => (
        <span className="block">
          <Badge tone={disabled ? 'neutral' : 'ok'}>
            {disabled ? <Ban aria-hidden /> : <CircleCheck aria-hidden />}
            {t(disabled ? 'people.disabled' : 'people.active')}
          </Badge>
          {heldOffUntil ? <HeldOffNote label={t('people.heldOffUntil')} until={heldOffUntil} /> : null}
        </span>
      ),
    },
    {
      id: 'password',
      header: t('people.password'),
      width: '7rem',
      hideBelow: 'lg',
      cell: ({ hasPassword }) => (
        <span title={hasPassword ? undefined : t('people.noPasswordHint')}>
          {t(hasPassword ? 'people.hasPassword' : 'people.noPassword')}
        </span>
      ),
    },
    {
      id: 'lastLogin',
      header: t('people.lastLogin'),
      width: '9rem',
      cell: ({ lastLoginAt }) => (lastLoginAt ? <Ago at={lastLoginAt} /> : t('common.never')),
    },
    {
      id: 'added',
      header: t('people.added'),
      width: '9rem',
      hideBelow: 'xl',
      cell: ({ createdAt }) => <Instant at={createdAt} />,
    },
  ];
  if (!onAsk) return columns;
  return [
    ...columns,
    {
      id: 'actions',
      header: t('people.actions'),
      isHeaderSpoken: true,
      align: 'end',
      isWideOnCard: true,
      width: 'clamp(8.5rem, 26vw, 22rem)',
      cell: (person) => <PersonActions person={person} onAsk={onAsk} />,
    },
  ];
}

/** `switch` disables or enables; `lift` ends the wait after failed logins. */
export type PersonAction = 'edit' | 'password' | 'switch' | 'lift';

type PersonActionsProps = {
  person: AppUserFieldsFragment;
  onAsk: (action: PersonAction, person: AppUserFieldsFragment) => void;
};

function PersonActions({ person, onAsk }: PersonActionsProps) {
  const t = useT();
  const name = person.displayName;
  const buttons: { action: PersonAction; icon: LucideIcon; label: string; named: string }[] = [
    ...(person.heldOffUntil
      ? [
          {
            action: 'lift' as const,
            icon: LockOpen,
            label: t('people.lift'),
            named: t('people.liftNamed', { name }),
          },
        ]
      : []),
    { action: 'edit', icon: Pencil, label: t('people.edit'), named: t('people.editNamed', { name }) },
    {
      action: 'password',
      icon: KeyRound,
      label: t('people.newPassword'),
      named: t('people.newPasswordNamed', { name }),
    },
    person.disabled
      ? {
          action: 'switch',
          icon: UserCheck,
          label: t('people.enable'),
          named: t('people.enableNamed', { name }),
        }
      : {
          action: 'switch',
          icon: UserX,
          label: t('people.disable'),
          named: t('people.disableNamed', { name }),
        },
  ];
  return (
    <div className="flex flex-wrap gap-1 md:justify-end">
      {buttons.map(({ action, icon: Icon, label, named }) => (
        <Button
          key={action}
          size="small"
          variant="quiet"
          aria-label={named}
          onClick={() => onAsk(action, person)}
        >
          <Icon aria-hidden />
          {label}
        </Button>
      ))}
    </div>
  );
}
