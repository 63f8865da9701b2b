'use client';

import { useController, type Control, type FieldPathByValue, type FieldValues } from 'react-hook-form';
import * as z from 'zod/mini';
import type { ChoosablePoolFragment } from '@/graphql/generated/operations/graphql';
import type { Translate } from '@/app/_text/translate';
import { PoolChoice } from '@/app/_wall/pool-choice';
import { MOST_WALL_POOLS } from '@/app/_wall/wall-pool';

/** What people say about a display link. */
export const displayFields = (t: Translate) => ({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  seatPoolIds: z
    .array(z.string())
    .check(z.minLength(1, t('displays.poolsNeeded')), z.maxLength(MOST_WALL_POOLS)),
});

type PoolsFieldProps<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPathByValue<Values, string[]>;
  pools: readonly ChoosablePoolFragment[];
};

/** The pools that a display shows. */
export function PoolsField<Values extends FieldValues>({ control, name, pools }: PoolsFieldProps<Values>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <PoolChoice
      pools={pools}
      chosen={field.value as string[]}
      onChange={field.onChange}
      fieldRef={field.ref}
      error={fieldState.error?.message}
    />
  );
}
