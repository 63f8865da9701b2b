'use client';

import { Copy, Plus } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { EmptyState } from '@/app/_components/empty-state';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { Select } from '@/app/_components/ui/field';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { useT } from '@/app/_text/use-t';
import type { Permission } from '@/graphql/generated/resolvers';
import { DemoCard } from './demo-card';
import { APPS, type App } from './phone';
import { addPhone, MAX_PHONES, openPhones, useIsElsewhere, usePhones } from './phone-list';
import { PhonePanel } from './phone-panel';

/** One to six phones, and a demo for them. `permissions` are those of the portal user signed in. */
export function Simulator({ permissions }: { permissions: readonly Permission[] | null }) {
  const t = useT();
  const id = useId();
  const phones = usePhones();
  const isElsewhere = useIsElsewhere();
  const isSignedIn = permissions !== null;
  useEffect(() => openPhones({ isSignedIn }), [isSignedIn]);
  if (isElsewhere) {
    return (
      <Card role="status" className="mt-3">
        <EmptyState icon={Copy} title={t('simulator.elsewhere.title')}>
          {t('simulator.elsewhere.text')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      <DemoCard permissions={permissions} />
      <section aria-labelledby={id} aria-busy={phones === null} className="mt-5">
        <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
          <h2 id={id} className="text-lg font-semibold">
            {t('simulator.phones')}
          </h2>
          <AddPhone isReady={phones !== null} isFull={phones?.length === MAX_PHONES} />
        </div>
        <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,22rem),1fr))] gap-4">
          {phones === null
            ? [1, 2, 3].map((place) => <Skeleton key={place} className="h-[46rem] rounded-lg" />)
            : phones.map((phone) => (
                <PhonePanel key={phone.id} phone={phone} canRemove={phones.length > 1} />
              ))}
        </div>
      </section>
    </>
  );
}

function AddPhone({ isReady, isFull }: { isReady: boolean; isFull: boolean }) {
  const t = useT();
  const [app, setApp] = useState<App>('MIMS');
  return (
    <div className="flex min-w-0 flex-wrap gap-2">
      <Select
        aria-label={t('simulator.addApp')}
        value={app}
        disabled={!isReady}
        onChange={(event) => setApp(event.target.value as App)}
      >
        {APPS.map((name) => (
          <option key={name} value={name}>
            {t(`simulator.apps.${name}.name`)} · {t(`simulator.apps.${name}.about`)}
          </option>
        ))}
      </Select>
      <Button
        disabled={!isReady || isFull}
        title={isFull ? t('simulator.most') : undefined}
        onClick={() => void addPhone(app, (number) => t('simulator.phoneName', { number }))}
      >
        <Plus aria-hidden />
        {t('simulator.add')}
      </Button>
    </div>
  );
}
