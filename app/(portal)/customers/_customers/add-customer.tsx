'use client';

import { useRouter } from 'next/navigation';
import * as z from 'zod/mini';
import { CreateCustomerDocument } from '@/graphql/generated/operations/graphql';
import { codeSchema } from '@/app/_components/form/code-schema';
import { FormDialog } from '@/app/_components/form/form-dialog';
import { TextField } from '@/app/_components/form/text-field';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { toast } from '@/app/_components/ui/toast';
import { useT } from '@/app/_text/use-t';

/** Adds a customer and opens its page, where applications are added. */
export function AddCustomer({ onClose }: { onClose: () => void }) {
  const t = useT();
  const router = useRouter();
  const form = useMutationForm({
    document: CreateCustomerDocument,
    schema: z.object({
      name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
      code: codeSchema(t('customers.codeWrong')),
    }),
    values: { name: '', code: '' },
    toVariables: (input) => ({ input }),
    onDone: ({ createCustomer: { customer } }) => {
      toast.success(t('customers.added', { name: customer.name }));
      router.push(`/customers/${customer.id}`);
    },
  });
  return (
    <FormDialog
      title={t('customers.addTitle')}
      description={t('customers.addHint')}
      form={form}
      submitLabel={t('customers.add')}
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="name"
        label={t('customers.name')}
        hint={t('customers.nameHint')}
        maxLength={200}
      />
      <TextField
        control={form.control}
        name="code"
        label={t('customers.code')}
        hint={t('customers.codeHint')}
        maxLength={32}
      />
    </FormDialog>
  );
}
