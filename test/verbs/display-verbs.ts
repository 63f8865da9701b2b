import * as licensing from '../../licensing';
import type { Context, DisplayLinkRecord } from '../../licensing';
import type { Verb } from './portal-verbs';
import type { TenantVerb } from './tenant-people-verbs';
import type { Scenario, ScenarioPool } from '../scenario';

const { encodeId, encodeKey } = licensing;
const admins = ['VENDOR_ADMIN', 'CUSTOMER_ADMIN'] as const;

type Wish = Partial<Parameters<typeof licensing.createDisplayLink>[0]['input']>;

/** A display link of a pool's customer, with its token. */
export async function makeDisplayLink(
  pool: ScenarioPool,
  wish: Wish = {},
  ctx: Context = pool.admin,
): Promise<{ displayLink: DisplayLinkRecord; displayLinkId: string; token: string; link: string }> {
  const { displayLink, link } = await licensing.createDisplayLink({
    ctx,
    input: { customerId: pool.customer.opaqueId, name: 'IT room', seatPoolIds: [pool.opaqueId], ...wish },
  });
  const displayLinkId = encodeKey('displayLink', displayLink);
  return { displayLink, displayLinkId, link, token: link.split('#')[1] ?? '' };
}

/** The context of a screen that shows a new link of this pool. */
export async function displayOf(scenario: Scenario, pool: ScenarioPool, wish: Wish = {}) {
  const made = await makeDisplayLink(pool, wish);
  const { customerId, id } = made.displayLink;
  return { ...made, ctx: scenario.as({ kind: 'display', customerId, displayLinkId: id }) };
}

/** L32: the verbs about display links. */
export const displayVerbsOf = (pool: () => ScenarioPool): Record<string, Verb> => ({
  createDisplayLink: { allowed: admins, call: (ctx) => makeDisplayLink(pool(), {}, ctx) },
  updateDisplayLink: {
    allowed: admins,
    call: async (ctx) =>
      licensing.updateDisplayLink({
        ctx,
        input: { displayLinkId: (await makeDisplayLink(pool())).displayLinkId, name: 'Canteen' },
      }),
  },
  revokeDisplayLink: {
    allowed: admins,
    call: async (ctx) =>
      licensing.revokeDisplayLink({
        ctx,
        input: { displayLinkId: (await makeDisplayLink(pool())).displayLinkId },
      }),
  },
  listDisplayLinks: {
    allowed: ['VENDOR_ADMIN', 'SUPPORT', 'CUSTOMER_ADMIN'],
    call: (ctx) => licensing.listDisplayLinks({ ctx, input: { customerId: pool().customerId } }),
  },
});

/** L31: the verbs about display links that take an id of something that belongs to a customer. */
export const tenantDisplayVerbs: Record<string, TenantVerb> = {
  createDisplayLink: {
    of: 'customer',
    call: (ctx, { customerId, id }) =>
      licensing.createDisplayLink({
        ctx,
        input: {
          customerId: encodeId('customer', customerId),
          name: 'Theirs',
          seatPoolIds: [encodeKey('seatPool', { customerId, id })],
        },
      }),
  },
  updateDisplayLink: {
    of: 'displayLink',
    call: (ctx, key) =>
      licensing.updateDisplayLink({
        ctx,
        input: { displayLinkId: encodeKey('displayLink', key), name: 'Mine' },
      }),
  },
  revokeDisplayLink: {
    of: 'displayLink',
    call: (ctx, key) =>
      licensing.revokeDisplayLink({ ctx, input: { displayLinkId: encodeKey('displayLink', key) } }),
  },
  listDisplayLinks: {
    of: 'customer',
    call: (ctx, { customerId }) => licensing.listDisplayLinks({ ctx, input: { customerId } }),
  },
};
