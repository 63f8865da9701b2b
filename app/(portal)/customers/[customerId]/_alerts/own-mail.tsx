'use client';

import { useId } from 'react';
import { useMutation, useQuery } from 'urql';
import {
  OwnAlertMailDocument,
  UpdateOwnAlertMailDocument,
  type UpdateOwnAlertMailInput,
} from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { SettingSection } from '@/app/_components/setting-section';
import { Label } from '@/app/_components/ui/field';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { Switch } from '@/app/_components/ui/switch';
import { toast } from '@/app/_components/ui/toast';
import { describeError } from '@/app/_graphql/describe-error';
import { useT } from '@/app/_text/use-t';
import { ConsentBadge } from './recipient-consent';

/** Mails that the reader receives about their own customer. Each switch is saved at once. */
export function OwnMail({ onChanged }: { onChanged: () => void }) {
  const t = useT();
  const id = useId();
  const [{ data, error }, execute] = useQuery({ query: OwnAlertMailDocument });
  const [{ fetching }, update] = useMutation(UpdateOwnAlertMailDocument);
  const mail = data?.viewer?.alertMail;
  const reread = () => execute({ requestPolicy: 'network-only' });
  const change = async (input: UpdateOwnAlertMailInput) => {
    const answer = await update({ input });
    if (answer.error) {
      const { title, advice } = describeError(t, answer.error);
      toast.error(title, { description: `${t('errors.nothingChanged')} ${advice}` });
      return;
    }
    toast.success(t('alerts.ownSaved'));
    reread();
    onChanged();
  };
  if (data && !mail) return null;
  return (
    <SettingSection title={t('alerts.own')} hint={t('alerts.ownHint')}>
      <div className="space-y-4">
        {error && !mail ? <ErrorNote error={error} onRetry={reread} /> : null}
        {mail ? (
          (['alerts', 'monthlyReport'] as const).map((name) => (
            <div key={name} className="flex max-w-sm items-center justify-between gap-4">
              <Label htmlFor={`${id}-${name}`}>
                {t(name === 'alerts' ? 'alerts.ownAlerts' : 'alerts.ownReport')}
              </Label>
              <Switch
                id={`${id}-${name}`}
                checked={mail[name]}
                disabled={fetching}
                onCheckedChange={(isWanted) => void change({ [name]: isWanted })}
              />
            </div>
          ))
        ) : error ? null : (
          <div aria-busy>
            <Skeleton className="h-16 max-w-sm" />
          </div>
        )}
        {mail?.consent === 'PENDING' || mail?.consent === 'DECLINED' ? (
          <p className="flex max-w-prose flex-wrap items-center gap-x-2 gap-y-1 text-[13px] text-muted">
            <ConsentBadge consent={mail.consent} />
            {t(mail.consent === 'PENDING' ? 'alerts.ownPending' : 'alerts.ownDeclined')}
          </p>
        ) : null}
      </div>
    </SettingSection>
  );
}
