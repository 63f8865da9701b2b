'use client';

import * as z from 'zod/mini';
import { UpdateCustomerDocument, type CustomerFieldsFragment } from '@/graphql/generated/operations/graphql';
import { FormDialog } from '@/app/_components/form/form-dialog';
import { TextField } from '@/app/_components/form/text-field';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { toast } from '@/app/_components/ui/toast';
import { useT } from '@/app/_text/use-t';

const schema = z.object({ name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)) });

type RenameCustomerProps = { customer: CustomerFieldsFragment; onClose: () => void };

export function RenameCustomer({ customer, onClose }: RenameCustomerProps) {
  const t = useT();
  const form = useMutationForm({
    document: UpdateCustomerDocument,
    schema,
    values: { name: customer.name },
    toVariables: ({ name }) => ({ input: { customerId: customer.id, name } }),
    onDone: ({ updateCustomer }) => {
      toast.success(t('customers.renamed', { name: updateCustomer.customer.name }));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('customers.renameTitle', { name: customer.name })}
      description={t('customers.renameHint', { code: customer.code })}
      form={form}
      submitLabel={t('customers.rename')}
      onClose={onClose}
    >
      <TextField control={form.control} name="name" label={t('customers.name')} maxLength={200} />
    </FormDialog>
  );
}
