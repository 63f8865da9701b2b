'use client';

import { useState } from 'react';
import * as z from 'zod/mini';
import { CreateApiTokenDocument } from '@/graphql/generated/operations/graphql';
import { FormDialog } from '@/app/_components/form/form-dialog';
import { TextField } from '@/app/_components/form/text-field';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { useT } from '@/app/_text/use-t';
import { MadeToken } from './made-token';

const schema = z.object({ name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)) });

type CreateTokenProps = { onMade: () => void; onClose: () => void };

/** Makes a token, and shows it once. */
export function CreateToken({ onMade, onClose }: CreateTokenProps) {
  const t = useT();
  const [made, setMade] = useState<{ name: string; token: string } | null>(null);
  const form = useMutationForm({
    document: CreateApiTokenDocument,
    schema,
    values: { name: '' },
    toVariables: (input) => ({ input }),
    onDone: ({ createApiToken }, { name }) => {
      setMade({ name, token: createApiToken.token });
      onMade();
    },
  });
  if (made) return <MadeToken {...made} onClose={onClose} />;
  return (
    <FormDialog
      title={t('tokens.createTitle')}
      description={t('tokens.createHint')}
      form={form}
      submitLabel={t('tokens.createSubmit')}
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="name"
        label={t('tokens.name')}
        hint={t('tokens.nameHint')}
        maxLength={200}
      />
    </FormDialog>
  );
}
