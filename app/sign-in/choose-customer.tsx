'use client';

import { Building2 } from 'lucide-react';
import { Button } from '@/app/_components/ui/button';
import { useT } from '@/app/_text/use-t';

/** A customer with an account of the person; the name is null for the vendor. */
export type CustomerChoice = { id: string; name: string | null };

/** Customers in a sign-in error; null for other errors. */
export function readCustomers(error: string | null): CustomerChoice[] | null {
  if (!error?.startsWith('SEVERAL:')) return null;
  const [encoded = ''] = error.slice('SEVERAL:'.length).split('.');
  try {
    const bytes = Uint8Array.from(atob(encoded.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.charCodeAt(0),
    );
    const read: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(read) ? read.filter(isChoice) : null;
  } catch {
    return null;
  }
}

const isChoice = (value: unknown): value is CustomerChoice =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'name' in value &&
  (value.name === null || typeof value.name === 'string');

type ChooseCustomerProps = {
  customers: CustomerChoice[];
  isBusy: boolean;
  onChoose: (customerId: string) => void;
  onBack: () => void;
};

/** Asks which of several accounts to use. */
export function ChooseCustomer({ customers, isBusy, onChoose, onBack }: ChooseCustomerProps) {
  const t = useT();
  return (
    <section aria-labelledby="choose-customer" className="space-y-4">
      <div role="status">
        <h2 id="choose-customer" className="font-semibold">
          {t('signIn.chooseTitle')}
        </h2>
        <p className="text-sm text-muted">{t('signIn.chooseHint')}</p>
      </div>
      <ul className="space-y-2">
        {customers.map(({ id, name }, index) => (
          <li key={id}>
            <Button
              className="w-full justify-start"
              autoFocus={index === 0}
              aria-disabled={isBusy}
              onClick={() => (isBusy ? undefined : onChoose(id))}
            >
              <Building2 aria-hidden />
              <span className="min-w-0 break-words">{name ?? t('signIn.vendor')}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Button variant="quiet" onClick={onBack}>
        {t('signIn.chooseBack')}
      </Button>
    </section>
  );
}
