import type { Resolvers } from '../generated/resolvers';
import { alert } from './alert';
import { appUser } from './app-user';
import { application } from './application';
import { audit } from './audit';
import { customer } from './customer';
import { DateTime } from './date-time';
import { denial } from './denial';
import { device } from './device';
import { display } from './display';
import { insight } from './insight';
import { lease } from './lease';
import { license } from './license';
import { mailRequest } from './mail-request';
import { withMutationNeeds } from './mutation-needs';
import { portalInvitation } from './portal-invitation';
import { portalUser } from './portal-user';
import { refuseDisplays, refuseDisplaysStreams } from './refuse-displays';
import { search } from './search';
import { seat } from './seat';
import { seatChanges } from './seat-changes';
import { seatPool } from './seat-pool';
import { webhook } from './webhook';

const { Query, Mutation, Subscription, ...types } = merge([
  alert,
  appUser,
  application,
  audit,
  customer,
  denial,
  device,
  display,
  insight,
  lease,
  license,
  mailRequest,
  portalInvitation,
  portalUser,
  search,
  seat,
  seatChanges,
  seatPool,
  webhook,
]);

/** All resolvers, by type. A field without a resolver returns the property of the same name. */
export const resolvers: Resolvers = {
  ...types,
  DateTime,
  Query: refuseDisplays(Query),
  Mutation: refuseDisplays(withMutationNeeds(Mutation)),
  Subscription: refuseDisplaysStreams(Subscription),
};

/** Merges parts that may each define fields of the same type, like the files of `graphql/schema`. */
function merge(parts: Resolvers[]) {
  const merged: Record<string, object> = {};
  for (const part of parts)
    for (const [type, fields] of Object.entries(part)) merged[type] = { ...merged[type], ...fields };
  return merged as Resolvers & Required<Pick<Resolvers, 'Query' | 'Mutation' | 'Subscription'>>;
}
