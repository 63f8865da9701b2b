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

/** Says that one has seen to an alert. It can be done at once: nothing is lost by it. */
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

/** The button goes away with what it was for: the keyboard goes on to the next alert, else to what the row is about. */
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

/** To be called when the reader has acknowledged an alert: lists elsewhere on the page show it too. */
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
