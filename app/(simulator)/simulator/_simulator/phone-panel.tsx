'use client';

import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { Select } from '@/app/_components/ui/field';
import { useT } from '@/app/_text/use-t';
import { appIcons } from './app-icons';
import { CallList } from './call-list';
import { APPS, type App, type Phone } from './phone';
import { PhoneFrame } from './phone-frame';
import { changeApp, removePhone } from './phone-list';
import { SeatView } from './seat-view';

/** A phone, with the state and calls of its client library beside it. */
export function PhonePanel({ phone, canRemove }: { phone: Phone; canRemove: boolean }) {
  const t = useT();
  const id = useId();
  const name = t('simulator.phoneName', { number: phone.number });
  const Icon = appIcons[phone.app];
  return (
    <article aria-labelledby={id} className="@container max-w-4xl min-w-0">
      <Card className="grid h-full content-start gap-4 p-3 sm:p-4">
        <div className="flex items-center gap-2">
          <Icon aria-hidden className="size-5 shrink-0 text-accent" />
          <h3 id={id} className="min-w-0 grow truncate font-semibold">
            {name}
          </h3>
          <Select
            aria-label={t('simulator.app', { name })}
            value={phone.app}
            onChange={(event) => void changeApp(phone, event.target.value as App, name)}
          >
            {APPS.map((app) => (
              <option key={app} value={app}>
                {t(`simulator.apps.${app}.name`)}
              </option>
            ))}
          </Select>
          {canRemove ? (
            <Button
              variant="quiet"
              size="icon"
              aria-label={t('simulator.remove', { name })}
              onClick={() => void removePhone(phone)}
            >
              <Trash2 aria-hidden />
            </Button>
          ) : null}
        </div>
        <div className="grid content-start gap-4 @2xl:grid-cols-[20rem_minmax(0,1fr)] @2xl:grid-rows-[auto_1fr]">
          <SeatView phone={phone} />
          <PhoneFrame phone={phone} name={name} />
          <CallList phone={phone} name={name} />
        </div>
      </Card>
    </article>
  );
}
