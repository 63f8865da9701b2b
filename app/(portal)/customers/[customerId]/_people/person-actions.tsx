'use client';

import { KeyRound, LockOpen, Pencil, UserCheck, UserX, type LucideIcon } from 'lucide-react';
import type { AppUserFieldsFragment } from '@/graphql/generated/operations/graphql';
import { Button } from '@/app/_components/ui/button';
import { useT } from '@/app/_text/use-t';

/** What can be done to a person; `switch` disables or enables, `lift` ends the wait after failed logins. */
export type PersonAction = 'edit' | 'password' | 'switch' | 'lift';

type PersonActionsProps = {
  person: AppUserFieldsFragment;
  onAsk: (action: PersonAction, person: AppUserFieldsFragment) => void;
};

/** The buttons of a person's row. */
export function PersonActions({ person, onAsk }: PersonActionsProps) {
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
