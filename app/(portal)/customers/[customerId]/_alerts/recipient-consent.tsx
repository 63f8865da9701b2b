'use client';

import { MailPlus } from 'lucide-react';
import { useMutation } from 'urql';
import {
  ResendMailConfirmationDocument,
  type AlertSettingsFieldsFragment,
} from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { Badge, type BadgeTone } from '@/app/_components/ui/badge';
import { Button } from '@/app/_components/ui/button';
import { toast } from '@/app/_components/ui/toast';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';

export type SavedRecipient = AlertSettingsFieldsFragment['recipients'][number];

const TONES = { CONFIRMED: 'ok', PENDING: 'warn', DECLINED: 'bad' } as const satisfies Record<
  string,
  BadgeTone
>;
const TEXTS = {
  CONFIRMED: 'alerts.confirmed',
  PENDING: 'alerts.pending',
  DECLINED: 'alerts.declined',
} as const;

/** Consent of a recipient; empty for those who need not confirm. */
export function ConsentBadge({ consent }: Pick<SavedRecipient, 'consent'>) {
  const t = useT();
  if (!consent || consent === 'NOT_NEEDED') return null;
  return <Badge tone={TONES[consent]}>{t(TEXTS[consent])}</Badge>;
}

/** Consent of a recipient, its consequence, and a button to ask again. */
export function RecipientConsent({
  customerId,
  recipient,
  canAsk,
}: {
  customerId: string;
  recipient: SavedRecipient;
  /** Whether the server can mail confirmation links. */
  canAsk: boolean;
}) {
  const t = useT();
  const format = useFormat();
  const [{ error, fetching }, resend] = useMutation(ResendMailConfirmationDocument);
  const { consent, askedAt, graceUntil, portalUser, mayBeAsked } = recipient;
  if (!consent || consent === 'NOT_NEEDED') return null;
  const email = portalUser?.email ?? recipient.email ?? '';
  const hint = () => {
    if (consent === 'CONFIRMED') return null;
    if (consent === 'DECLINED') return t('alerts.declinedHint');
    if (!canAsk) return t(graceUntil ? 'alerts.graceUnasked' : 'alerts.cannotAsk');
    if (graceUntil) return t('alerts.graceHint', { when: format.fullDate(graceUntil) });
    return askedAt ? t('alerts.pendingHint', { when: format.fullDate(askedAt) }) : t('alerts.pendingUnasked');
  };
  const ask = async () => {
    const answer = await resend({ input: { customerId, email } });
    if (answer.data && !answer.error) toast.success(t('alerts.asked'));
  };
  return (
    <div className="space-y-2">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-[13px] text-muted">
        <ConsentBadge consent={consent} />
        {hint()}
      </p>
      {mayBeAsked ? (
        <Button
          size="small"
          disabled={fetching}
          aria-label={t('alerts.askAgainNamed', { name: portalUser?.displayName ?? email })}
          onClick={() => void ask()}
        >
          <MailPlus aria-hidden />
          {t('alerts.askAgain')}
        </Button>
      ) : null}
      {error && !fetching ? <ErrorNote error={error} /> : null}
    </div>
  );
}
