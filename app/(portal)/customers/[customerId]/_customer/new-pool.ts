import * as z from 'zod/mini';
import { boundsOf } from '@/app/_lib/setting-bounds';
import type { ApplicationFieldsFragment, CreateSeatPoolInput } from '@/graphql/generated/operations/graphql';

type Bounds = Pick<
  ApplicationFieldsFragment,
  | 'minInactivityTimeoutSeconds'
  | 'maxInactivityTimeoutSeconds'
  | 'supportsConcurrent'
  | 'settingBounds'
  | 'id'
>;

/** Unit of the time-out in the form: seconds if the bounds are below a minute, else minutes. */
export const unitOf = ({ minInactivityTimeoutSeconds: min }: Pick<Bounds, 'minInactivityTimeoutSeconds'>) =>
  min < 60 ? 1 : 60;

/** Initial values of the form; a single available application is selected. */
export function startValues(free: readonly Bounds[]) {
  return {
    applicationId: (free.length === 1 && free[0]?.id) || '',
    mode: 'CONCURRENT' as 'CONCURRENT' | 'NAMED',
    licensedQuantity: null as number | null,
    /** Null: the default, moved into the bounds. */
    timeout: null as number | null,
    /** Null: the default. */
    reregistrationDelayHours: (free[0] ? boundsOf(free[0], 'reregistrationDelayHours').usual : null) ?? null,
    userAuthentication: 'PASSWORD' as 'PASSWORD' | 'TRUSTED',
  };
}

type Messages<Application> = { choose: string; outOfBounds: (application: Application) => string };

/**
 * Rules of the form for the available applications (L4). `outOfBounds` returns the message for an application's bounds.
 */
export function newPoolSchema<Application extends Bounds>(
  applications: readonly Application[],
  { choose, outOfBounds }: Messages<Application>,
) {
  const find = (id: string) => applications.find((application) => application.id === id);
  return z
    .object({
      applicationId: z.string().check(z.minLength(1, choose)),
      mode: z.enum(['CONCURRENT', 'NAMED']),
      licensedQuantity: wholeNumber(applications, 'licensedQuantity'),
      timeout: z.nullable(z.number()),
      reregistrationDelayHours: wholeNumber(applications, 'reregistrationDelayHours'),
      userAuthentication: z.enum(['PASSWORD', 'TRUSTED']),
    })
    .check(
      z.superRefine(({ applicationId, timeout }, context) => {
        const application = find(applicationId);
        if (!application || timeout === null) return;
        const seconds = Math.round(timeout * unitOf(application));
        const { minInactivityTimeoutSeconds: min, maxInactivityTimeoutSeconds: max } = application;
        if (seconds < min || seconds > max)
          context.addIssue({
            code: 'custom',
            path: ['timeout'],
            message: outOfBounds(application),
            input: timeout,
          });
      }),
    );
}

/** A setting with the same bounds for all applications. An empty field is null. */
function wholeNumber(applications: readonly Bounds[], setting: string) {
  const checks = applications.slice(0, 1).flatMap((application) => {
    const { min, max } = boundsOf(application, setting);
    return [z.minimum(min), z.maximum(max)];
  });
  return z.pipe(z.nullable(z.number()), z.int().check(...checks));
}

type NewPool = z.output<ReturnType<typeof newPoolSchema>>;

/** Input of the API. An application without CONCURRENT support gets mode NAMED (L5). */
export function toInput(
  values: NewPool,
  applications: readonly Bounds[],
): Omit<CreateSeatPoolInput, 'customerId'> {
  const application = applications.find(({ id }) => id === values.applicationId);
  const isNamed = values.mode === 'NAMED' || application?.supportsConcurrent === false;
  return {
    applicationId: values.applicationId,
    mode: isNamed ? 'NAMED' : 'CONCURRENT',
    licensedQuantity: values.licensedQuantity,
    userAuthentication: values.userAuthentication,
    ...(isNamed
      ? { reregistrationDelayHours: values.reregistrationDelayHours }
      : {
          inactivityTimeoutSeconds:
            values.timeout === null || !application ? null : Math.round(values.timeout * unitOf(application)),
        }),
  };
}
