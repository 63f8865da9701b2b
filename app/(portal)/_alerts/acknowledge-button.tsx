'use client';

import { Check, LoaderCircle } from 'lucide-react';
import { useRef, useSyncExternalStore } from 'react';
import { useMutation } from 'urql';
import { AcknowledgeAlertDocument, type AlertRowFragment } from '@/graphql/generated/operations/graphql';
import { Button } from '@/app/_components/ui/button';
import { toast } from '@/app/_components/ui/toast';
import { describeError } from '@/app/_graphql/describe-error';
import { useT } from '@/app/_text/use-t';

type AcknowledgeButtonProps = { alert: Pick<AlertRowFragment, 'id' | 'kind' | 'seatPool'> };

/** Button that acknowledges an alert. Needs no confirmation, because it destroys nothing. */
export function AcknowledgeButton({ alert }: AcknowledgeButtonProps) {
  const t = useT();
  const [{ fetching }, acknowledge] = useMutation(AcknowledgeAlertDocument);
  const button = useRef<HTMLButtonElement>(null);
  const words = { kind: t(`alerts.kinds.${alert.kind}`), pool: alert.seatPool.application.name };
  const doIt = async () => {
    if (fetching) return;
    const { error } = await acknowledge({ input: { alertId: alert.id } });
    if (error) {
      const { title, advice } = describeError(t, error);
      toast.error(title, { description: `${t('errors.nothingChanged')} ${advice}` });
      return;
    }
    focusNext(button.current);
    toast.success(t('alerts.acknowledged', words));
    noteSeen();
  };
  return (
    <Button
      ref={button}
      data-acknowledge
      size="small"
      aria-label={t('alerts.acknowledgeNamed', words)}
      aria-disabled={fetching || undefined}
      onClick={() => void doIt()}
    >
      {fetching ? <LoaderCircle aria-hidden className="animate-spin" /> : <Check aria-hidden />}
      {t('alerts.acknowledge')}
    </Button>
  );
}

/** Moves the focus to the next alert, or to the link in the row, because the button disappears once used. */
function focusNext(button: HTMLButtonElement | null): void {
  if (!button || document.activeElement !== button) return;
  const list = button.closest('ul, table');
  const all = [...(list?.querySelectorAll<HTMLElement>('[data-acknowledge]') ?? [])];
  const own = all.indexOf(button);
  const about = button.closest('tr, li')?.querySelector<HTMLElement>('a');
  (all[own + 1] ?? all[own - 1] ?? about)?.focus();
}

let count = 0;
const listeners = new Set<() => void>();

/** Call after the reader has acknowledged an alert, so that other lists on the page read it again. */
function noteSeen(): void {
  count += 1;
  for (const notify of listeners) notify();
}

/** How many alerts the reader has acknowledged on this page. */
export const useSeenCount = (): number => useSyncExternalStore(subscribe, readCount, readCount);

const readCount = () => count;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
