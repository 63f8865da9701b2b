import { LicensingError } from '../../licensing';
import type { GraphqlContext } from '../context';
import type { SubscriptionResolvers } from '../generated/resolvers';

/** All that a display may ask for. */
const FOR_DISPLAYS = new Set(['display', 'displayUsages']);

type Resolve = (parent: unknown, args: unknown, context: GraphqlContext, info: unknown) => unknown;

/** The fields of a root type, each of which is refused to displays first unless it is for them. */
export function refuseDisplays<Fields extends object>(fields: Fields): Fields {
  return mapFields(fields, (resolve) => refusing(resolve as Resolve));
}

/** The same for the fields of `Subscription`. */
export function refuseDisplaysStreams(fields: SubscriptionResolvers): SubscriptionResolvers {
  return mapFields(fields, (stream) => {
    const { subscribe, ...rest } = stream as { subscribe: Resolve };
    return { ...rest, subscribe: refusing(subscribe) };
  });
}

/** What displays may do is named: a field that is added is not for them. */
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
      throw new LicensingError('FORBIDDEN', 'A display link shows its pools and does nothing else.');
    return resolve(parent, args, context, info);
  };
