import * as z from 'zod/mini';
import type { ApplicationFieldsFragment } from '@/graphql/generated/operations/graphql';
import { codeSchema } from '@/app/_components/form/code-schema';
import type { Translate } from '@/app/_text/translate';
import { isCheckpoint } from './split-checkpoints';

const WEEK_SECONDS = 604_800;

/** Unit of the bounds in the form: minutes, or seconds if a bound is not a multiple of a tenth of a minute. */
export const unitOf = (...seconds: readonly number[]): 60 | 1 =>
  seconds.every((one) => one % 6 === 0) ? 60 : 1;

/** Values of the form; bounds in the unit. */
export function valuesOf(application: ApplicationFieldsFragment, unit: number) {
  const { name, supportsConcurrent, checkpoints } = application;
  return {
    name,
    supportsConcurrent,
    checkpoints,
    minInactivityTimeoutSeconds: application.minInactivityTimeoutSeconds / unit,
    maxInactivityTimeoutSeconds: application.maxInactivityTimeoutSeconds / unit,
  };
}

/** Fields that can be changed (L4, L5, L17). Bounds are entered in the unit and returned in seconds. */
function applicationFields(t: Translate, unit: number) {
  const bound = z.pipe(
    z.nullable(z.number()),
    z.pipe(
      z.pipe(
        z.number(),
        z.transform((value) => Math.round(value * unit)),
      ),
      z
        .int()
        .check(z.minimum(1, t('applications.tooShort')), z.maximum(WEEK_SECONDS, t('applications.tooLong'))),
    ),
  );
  return {
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
    supportsConcurrent: z.boolean(),
    checkpoints: z.array(z.string()).check(
      z.maxLength(50, t('applications.checkpointsMany')),
      z.refine((names: string[]) => names.every(isCheckpoint), t('form.invalid')),
    ),
    minInactivityTimeoutSeconds: bound,
    maxInactivityTimeoutSeconds: bound,
  };
}

type Bounds = { minInactivityTimeoutSeconds: number; maxInactivityTimeoutSeconds: number };

const inOrder = (t: Translate) =>
  z.refine<Bounds>((values) => values.minInactivityTimeoutSeconds <= values.maxInactivityTimeoutSeconds, {
    path: ['maxInactivityTimeoutSeconds'],
    error: t('applications.boundsOrder'),
  });

export const changedApplication = (t: Translate, unit: number) =>
  z.object(applicationFields(t, unit)).check(inOrder(t));

export const newApplication = (t: Translate) =>
  z.object({ code: codeSchema(t('applications.codeWrong')), ...applicationFields(t, 60) }).check(inOrder(t));

type Changed = z.output<ReturnType<typeof changedApplication>>;

/** Only the changed fields, so that two people who edit different fields do not overwrite each other. */
export function changesOf(application: Changed, next: Changed): Partial<Changed> {
  const isSame = (key: keyof Changed) => JSON.stringify(application[key]) === JSON.stringify(next[key]);
  return Object.fromEntries(
    Object.entries(next).filter(([key]) => !isSame(key as keyof Changed)),
  ) as Partial<Changed>;
}
