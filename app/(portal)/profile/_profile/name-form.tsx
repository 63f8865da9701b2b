'use client';

import { useRouter } from 'next/navigation';
import * as z from 'zod/mini';
import { UpdateProfileDocument, type ProfileFieldsFragment } from '@/graphql/generated/operations/graphql';
import { FormError } from '@/app/_components/form/form-error';
import { SubmitButton } from '@/app/_components/form/submit-button';
import { TextField } from '@/app/_components/form/text-field';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { toast } from '@/app/_components/ui/toast';
import { useViewer } from '@/app/_components/viewer';
import { useT } from '@/app/_text/use-t';

const schema = z.object({ displayName: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)) });

/** Form for the reader's name, with read-only facts of the account. */
export function NameForm({ person }: { person: ProfileFieldsFragment }) {
  const t = useT();
  const router = useRouter();
  const { customerName } = useViewer();
  const form = useMutationForm({
    document: UpdateProfileDocument,
    schema,
    values: { displayName: person.displayName },
    toVariables: (input) => ({ input }),
    onDone: () => {
      toast.success(t('profile.saved'));
      // The header is rendered on the server.
      router.refresh();
    },
  });
  return (
    <form noValidate onSubmit={form.submit} className="space-y-4">
      <TextField
        control={form.control}
        name="displayName"
        label={t('profile.name')}
        hint={t('profile.nameHint')}
        autoComplete="name"
        maxLength={200}
      />
      <dl className="space-y-3 text-sm">
        <div>
          <dt className="font-medium">{t('profile.email')}</dt>
          <dd className="break-all">{person.email}</dd>
          <dd className="text-[13px] text-muted">{t('profile.emailHint')}</dd>
        </div>
        <div>
          <dt className="font-medium">{t('profile.role')}</dt>
          <dd>{[t(`roles.${person.role}`), customerName].filter(Boolean).join(' · ')}</dd>
          <dd className="text-[13px] text-muted">{t(`team.means.${person.role}`)}</dd>
        </div>
      </dl>
      <FormError error={form.error} />
      <SubmitButton isBusy={form.isBusy} isIdle={!form.isDirty} />
    </form>
  );
}
