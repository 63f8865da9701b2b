'use client';

import { Link } from '@/app/_components/ui/link';
import { useState } from 'react';
import { useQuery } from 'urql';
import {
  ApplicationsDocument,
  type CreateSeatPoolMutation,
  type CustomerFieldsFragment,
} from '@/graphql/generated/operations/graphql';
import { FormError } from '@/app/_components/form/form-error';
import { SecretDialog } from '@/app/_components/form/secret-dialog';
import { SecretField } from '@/app/_components/form/secret-field';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { Button } from '@/app/_components/ui/button';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/app/_components/ui/dialog';
import { useT } from '@/app/_text/use-t';
import { formatRegistrationCode } from '@/client/src';
import { CreatePoolForm } from './create-pool-form';

type CreatePoolProps = {
  customer: CustomerFieldsFragment;
  /** Applications that the customer already has. */
  applicationIds: readonly string[];
  onCreated: () => void;
  onClose: () => void;
};

/** Adds an application to a customer and shows the registration key of the new pool. */
export function CreatePool({ customer, applicationIds, onCreated, onClose }: CreatePoolProps) {
  const t = useT();
  const [{ data, error }] = useQuery({ query: ApplicationsDocument });
  const [made, setMade] = useState<CreateSeatPoolMutation['createSeatPool'] | null>(null);
  // Applications when the dialog was opened: the new pool appears in the list while the key is shown.
  const [hadIds] = useState(applicationIds);
  const free = data?.applications.filter(({ id }) => !hadIds.includes(id)) ?? [];

  if (made) return <RegistrationKey customer={customer} made={made} onClose={onClose} />;
  if (data && free.length > 0)
    return (
      <CreatePoolForm
        customer={customer}
        applications={data.applications}
        hadIds={hadIds}
        onMade={(pool) => {
          setMade(pool);
          onCreated();
        }}
        onClose={onClose}
      />
    );
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent>
        <DialogTitle>{t('customers.addApplicationTitle', { customer: customer.name })}</DialogTitle>
        <DialogDescription>
          {data
            ? t(data.applications.length === 0 ? 'customers.noApplications' : 'customers.hasAll')
            : t('customers.addApplicationHint')}
        </DialogDescription>
        {data?.applications.length === 0 ? (
          <Link href="/applications?new=true" className="mt-3 inline-block text-sm text-accent underline">
            {t('customers.toApplications')}
          </Link>
        ) : null}
        {error ? <FormError error={error} className="mt-4" /> : null}
        {!data && !error ? <ListSkeleton rows={4} /> : null}
      </DialogContent>
    </Dialog>
  );
}

type RegistrationKeyProps = {
  customer: CustomerFieldsFragment;
  made: CreateSeatPoolMutation['createSeatPool'];
  onClose: () => void;
};

function RegistrationKey({ customer, made: { seatPool, registrationKey }, onClose }: RegistrationKeyProps) {
  const t = useT();
  return (
    <SecretDialog
      title={t('customers.keyTitle')}
      description={t('customers.keyHint', {
        customer: customer.name,
        application: seatPool.application.code,
      })}
      goOn={
        <Button asChild variant="primary">
          <Link href={`/pools/${seatPool.id}`}>{t('customers.toPool')}</Link>
        </Button>
      }
      onClose={onClose}
    >
      {registrationKey ? (
        <SecretField
          label={t('customers.key')}
          secret={registrationKey}
          qr={formatRegistrationCode({ url: location.origin, registrationKey })}
        />
      ) : null}
    </SecretDialog>
  );
}
