'use client';

import { LogOut } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { ProfileFieldsFragment } from '@/graphql/generated/operations/graphql';
import { Button } from '@/app/_components/ui/button';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';

const LeaveEverywhere = dynamic(() => import('./leave-everywhere').then((module) => module.LeaveEverywhere), {
  ssr: false,
});

/** When one last signed in, and the way out everywhere. */
export function Sessions({ person: { lastSignInAt } }: { person: ProfileFieldsFragment }) {
  const t = useT();
  const format = useFormat();
  const [isAsked, setIsAsked] = useState(false);
  return (
    <div className="space-y-3">
      {lastSignInAt ? (
        <p className="text-sm" title={format.utc(lastSignInAt)}>
          {t('profile.lastSignIn', { when: format.fullDate(lastSignInAt) })}
        </p>
      ) : null}
      <Button aria-haspopup="dialog" onClick={() => setIsAsked(true)}>
        <LogOut aria-hidden />
        {t('profile.everywhere')}
      </Button>
      {isAsked ? <LeaveEverywhere onClose={() => setIsAsked(false)} /> : null}
    </div>
  );
}
