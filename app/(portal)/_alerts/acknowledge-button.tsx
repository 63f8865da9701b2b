'use client';

import { Check, LoaderCircle } from 'lucide-react';
import { useMutation } from 'urql';
import { AcknowledgeAlertDocument, type AlertRowFragment } from '@/graphql/generated/operations/graphql';
import { Button } from '@/app/_components/ui/button';
import { toast } from '@/app/_components/ui/toast';
import { describeError } from '@/app/_graphql/describe-error';
import { useT } from '@/app/_text/use-t';
import { noteSeen } from './seen-alerts';

type AcknowledgeButtonProps = { alert: Pick<AlertRowFragment, 'id' | 'kind' | 'seatPool'> };

/** Says that one has seen to an alert. It can be done at once: nothing is lost by it. */
export function AcknowledgeButton({ alert }: AcknowledgeButtonProps) {
  const t = useT();
  const [{ fetching }, acknowledge] = useMutation(AcknowledgeAlertDocument);
  const words = { kind: t(`alerts.kinds.${alert.kind}`), pool: alert.seatPool.application.name };
  const doIt = async () => {
    if (fetching) return;
    const { error } = await acknowledge({ input: { alertId: alert.id } });
    if (error) {
      const { title, advice } = describeError(t, error);
      toast.error(title, { description: `${t('errors.nothingChanged')} ${advice}` });
      return;
    }
    toast.success(t('alerts.acknowledged', words));
    noteSeen();
  };
  return (
    <Button
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
