import { LicensingError } from '../../licensing';
import type { GraphqlContext } from '../context';
import type { SubscriptionResolvers } from '../generated/resolvers';

/** Fields that a display may call. */
const FOR_DISPLAYS = new Set(['display', 'displayUsages']);

type Resolve = (parent: unknown, args: unknown, context: GraphqlContext, info: unknown) => unknown;

/** Wraps the fields of a root type: displays are refused all but their own. */
export function refuseDisplays<Fields extends object>(fields: Fields): Fields {
  return mapFields(fields, (resolve) => refusing(resolve as Resolve));
}

/** Wraps the fields of `Subscription` in the same way. */
export function refuseDisplaysStreams(fields: SubscriptionResolvers): SubscriptionResolvers {
  return mapFields(fields, (stream) => {
    const { subscribe, ...rest } = stream as { subscribe: Resolve };
    return { ...rest, subscribe: refusing(subscribe) };
  });
}

/** An allow list: a new field is closed to displays unless it is named. */
function mapFields<Fields extends object>(fields: Fields, refuse: (field: unknown) => unknown): Fields {
  const entries = Object.entries(fields).map(([name, field]) => [
    name,
    FOR_DISPLAYS.has(name) ? (field as unknown) : refuse(field),
  ]);
  return Object.fromEntries(entries) as Fields;
}

const refusing =
  (resolve: Resolve): Resolve =>
  (parent, args, context, info) => {
    if (context.ctx.actor.kind === 'display')
      throw new LicensingError(
        'FORBIDDEN',
        'A display link can only read its own pools, with display and displayUsages.',
      );
    return resolve(parent, args, context, info);
  };
