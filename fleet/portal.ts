import { ApiError, type Api } from './api';
import { inBatches } from './batches';
import type { Person } from './device';
import * as operations from './operations';
import type { Page, PoolSettings, StoredDenial, StoredLease, Usage } from './operations';

export type Portal = ReturnType<typeof openPortal>;

/** The vendor's side of the public API, as far as the fleet and tests need it. */
export function openPortal(api: Api) {
  return {
    /** Returns the id of the customer with this code; creates it if absent. */
    async findOrMakeCustomer(code: string, name: string): Promise<string> {
      const found = await allPages((after) =>
        api.call(operations.findCustomers, { search: code, after }).then(({ page }) => page),
      );
      const known = found.find((customer) => customer.code === code);
      if (known) return known.id;
      const { result } = await api.call(operations.createCustomer, { input: { code, name } });
      return result.customer.id;
    },

    /** Returns the id of the application with this code; creates it if absent. */
    async findOrMakeApplication(code: string, name: string, checkpoints: readonly string[]): Promise<string> {
      const { applications } = await api.call(operations.applications, {});
      const known = applications.find((application) => application.code === code);
      if (known) return known.id;
      const bounds = { minInactivityTimeoutSeconds: 2, maxInactivityTimeoutSeconds: 3600 };
      const { result } = await api.call(operations.createApplication, {
        input: { code, name, checkpoints, ...bounds },
      });
      return result.application.id;
    },

    /** Creates or updates the customer's pool for this application. Returns a new registration key. */
    async prepareSeatPool(
      customerId: string,
      application: { id: string; code: string },
      settings: PoolSettings,
    ): Promise<{ seatPoolId: string; registrationKey: string }> {
      const { customer } = await api.call(operations.customerPools, { customerId });
      const known = customer?.seatPools.find((pool) => pool.application.code === application.code);
      if (!known) {
        const input = { customerId, applicationId: application.id, ...settings };
        const { result } = await api.call(operations.createSeatPool, { input });
        return { seatPoolId: result.seatPool.id, registrationKey: result.registrationKey };
      }
      const seatPoolId = known.id;
      await api.call(operations.updateSeatPool, { input: { seatPoolId, ...settings, suspended: false } });
      // Devices of an earlier run may hold seats.
      await inBatches(await this.loggedInDevices(seatPoolId), ({ id }) => this.removeDevice(id));
      const { result } = await api.call(operations.rotateRegistrationKey, { seatPoolId });
      return { seatPoolId, registrationKey: result.registrationKey };
    },

    /** Creates these app users; sets the passwords of existing ones. */
    async prepareAppUsers(customerId: string, people: readonly Person[]): Promise<void> {
      const known = await allPages((after) =>
        api
          .call(operations.customerAppUsers, { customerId, after })
          .then(({ customer }) => existing(customer).page),
      );
      const ids = new Map(known.map(({ userName, id }) => [userName, id]));
      await inBatches(people, ({ password, ...person }) => {
        const appUserId = ids.get(person.userName);
        return appUserId
          ? api.call(operations.updateAppUser, {
              input: { appUserId, disabled: false, ...(password && { password }) },
            })
          : api.call(operations.createAppUser, { input: { customerId, ...person, password } });
      });
    },

    loggedInDevices: (seatPoolId: string): Promise<{ id: string; name: string }[]> =>
      allPages((after) =>
        api
          .call(operations.loggedInDevices, { seatPoolId, after })
          .then(({ seatPool }) => existing(seatPool).page),
      ),

    poolState: (seatPoolId: string): Promise<PoolSettings & { usage: Usage }> =>
      api.call(operations.poolState, { seatPoolId }).then(({ seatPool }) => existing(seatPool)),

    denialsSince: (seatPoolId: string, since: string): Promise<StoredDenial[]> =>
      allPages((after) =>
        api
          .call(operations.poolDenials, { seatPoolId, since, after })
          .then(({ seatPool }) => existing(seatPool).page),
      ),

    leasesSince: (seatPoolId: string, since: string): Promise<StoredLease[]> =>
      allPages((after) =>
        api
          .call(operations.poolLeases, { seatPoolId, since, after })
          .then(({ seatPool }) => existing(seatPool).page),
      ),

    /** Subscribes to the usage of a pool. Returns a function that ends the subscription. */
    watchUsage: (
      seatPoolId: string,
      next: (usage: Usage) => void,
      problem: (error: ApiError) => void,
    ): (() => void) =>
      api.watch(
        operations.seatUsage,
        { seatPoolId },
        {
          next: ({ seatUsage }) => next(seatUsage),
          lost: problem,
          error: problem,
        },
      ),

    async forceLogout(deviceId: string, reason: string): Promise<{ changed: boolean }> {
      const { result } = await api.call(operations.forceLogout, { input: { deviceId, reason } });
      return result;
    },

    async removeDevice(deviceId: string): Promise<void> {
      await api.call(operations.removeDevice, { input: { deviceId, reason: 'The fleet run is over.' } });
    },
  };
}

async function allPages<Node>(load: (after: string | null) => Promise<Page<Node>>): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ;) {
    const page: Page<Node> = await load(after);
    nodes.push(...page.edges.map(({ node }) => node));
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}

function existing<Thing>(thing: Thing | null): Thing {
  if (!thing) throw new ApiError('NOT_FOUND', 'an object that the fleet created no longer exists');
  return thing;
}
