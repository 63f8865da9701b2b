'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useState, type FormEvent } from 'react';
import {
  useForm,
  type DefaultValues,
  type FieldValues,
  type Path,
  type UseFormReturn,
} from 'react-hook-form';
import { useMutation, type AnyVariables, type CombinedError, type TypedDocumentNode } from 'urql';
import type { $ZodType } from 'zod/v4/core';
import { describeReason } from '@/app/_graphql/describe-error';
import { useT } from '@/app/_text/use-t';
import { describeIssue } from './describe-issue';
import { useLeaveWarning } from './use-leave-warning';

type MutationFormOptions<Values extends FieldValues, Output, Data, Variables extends AnyVariables> = {
  document: TypedDocumentNode<Data, Variables>;
  /** Rules for the input, built with `zod/mini`. */
  schema: $ZodType<Output, Values>;
  /** Initial values. */
  values: DefaultValues<Values>;
  toVariables: (output: Output) => Variables;
  /** Called after the change was made. The form then counts as saved. */
  onDone: (data: Data, output: Output) => void;
};

/** Form for one mutation of the API. */
export type MutationForm<Values extends FieldValues> = Pick<UseFormReturn<Values>, 'control'> & {
  /** For the form's `onSubmit`. */
  submit: (event: FormEvent) => void;
  /** Resets to these values, or to the initial ones. */
  reset: (values?: Values) => void;
  isBusy: boolean;
  isDirty: boolean;
  /** Error of the last attempt, until the next one. */
  error: CombinedError | null;
};

/**
 * Validates the input, sends it once, and keeps it if the server refuses. Server errors of a field are shown at that
 * field. Asks before leaving the page with unsaved changes.
 */
export function useMutationForm<Values extends FieldValues, Output, Data, Variables extends AnyVariables>({
  document,
  schema,
  values,
  toVariables,
  onDone,
}: MutationFormOptions<Values, Output, Data, Variables>): MutationForm<Values> {
  const t = useT();
  const form = useForm<Values, unknown, Output>({
    defaultValues: values,
    resolver: zodResolver(schema, { error: (issue) => describeIssue(t, issue) }),
  });
  const { isDirty, isSubmitting } = form.formState;
  useLeaveWarning(isDirty);
  const [, mutate] = useMutation(document);
  const [error, setError] = useState<CombinedError | null>(null);

  const send = async (output: Output) => {
    setError(null);
    const typed = form.getValues();
    const answer = await mutate(toVariables(output));
    if (answer.data && !answer.error) {
      form.reset(typed);
      onDone(answer.data, output);
      return;
    }
    setError(answer.error ?? null);
    const field = answer.error?.graphQLErrors[0]?.extensions.field;
    if (typeof field === 'string' && Object.hasOwn(typed, field))
      form.setError(
        field as Path<Values>,
        {
          type: 'server',
          message: (answer.error && describeReason(t, answer.error)) ?? t('form.invalid'),
        },
        { shouldFocus: true },
      );
  };
  return {
    control: form.control as unknown as UseFormReturn<Values>['control'],
    submit: (event) => {
      event.preventDefault();
      event.stopPropagation();
      if (!isSubmitting) void form.handleSubmit(send)();
    },
    reset: (next) => {
      setError(null);
      form.reset(next);
    },
    isBusy: isSubmitting,
    isDirty,
    error,
  };
}
