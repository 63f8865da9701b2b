import { encodeKey, type Actor, type Context, type Runtime } from '../../licensing';
import type { CustomerEntities } from './customer-entities';

/** Context of a portal user, and the API ids of the customer's objects. */
export type PortalSession = {
  ctx: Context;
  /** Id of the customer's pool of this application. */
  seatPoolId(application: string): string;
  deviceId(name: string): string;
  appUserId(userName: string): string;
};

export function portalSessionOf(entities: CustomerEntities, runtime: Runtime, email: string): PortalSession {
  const { customerId } = entities;
  const person = found(entities.people.get(email), email);
  return {
    ctx: contextOf(runtime, person),
    seatPoolId: (application) =>
      encodeKey('seatPool', { customerId, id: found(entities.poolIds.get(application), application) }),
    deviceId: (name) =>
      encodeKey('device', { customerId, id: found(entities.devices.get(name)?.actor, name).deviceId }),
    appUserId: (userName) =>
      encodeKey('appUser', { customerId, id: found(entities.appUserIds.get(userName), userName) }),
  };
}

function found<Thing>(thing: Thing | undefined, name: string): Thing {
  if (thing === undefined) throw new Error(`The demo data has no ${name}`);
  return thing;
}

export const contextOf = (runtime: Runtime, actor: Actor): Context => ({
  ...runtime,
  address: '127.0.0.1',
  actor,
});
