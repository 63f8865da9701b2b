import { CombinedError, type Client, type TypedDocumentNode } from 'urql';
import { hasCode } from '@/app/_graphql/describe-error';
import {
  AddAppUserDocument,
  ApplicationsDocument,
  CreateApplicationDocument,
  CreateCustomerDocument,
  CreateSeatPoolDocument,
  CustomersDocument,
  PoolDevicesDocument,
  ReleaseLicenseDocument,
  RemoveDeviceDocument,
  RotateRegistrationKeyDocument,
  UpdatePoolSettingsDocument,
} from '@/graphql/generated/operations/graphql';
import {
  DEMO_APPS,
  DEMO_CUSTOMER,
  DEMO_PEOPLE,
  DEMO_SEATS,
  demoApplications,
  SPEEDS,
  type Demo,
  type DemoApp,
  type DemoPool,
  type Speed,
} from './demo-plan';

const REASON = 'A demo of the phone simulator starts over.';

/**
 * Creates the customer, applications, pools and app users of the demo through the public API, or resets those of an
 * earlier demo. Throws the `CombinedError` of a failed call; the next attempt uses what already exists.
 */
export async function prepareDemo(portal: Client, speed: Speed): Promise<Demo> {
  const requests = createRequests(portal);
  const [{ applications }, { customers }] = await Promise.all([
    requests.read(ApplicationsDocument, {}),
    requests.read(CustomersDocument, { first: 100, search: DEMO_CUSTOMER.code }),
  ]);
  const known = customers.edges.map(({ node }) => node).find(({ code }) => code === DEMO_CUSTOMER.code);
  const customerId =
    known?.id ??
    (await requests.change(CreateCustomerDocument, { input: DEMO_CUSTOMER })).createCustomer.customer.id;

  const prepareApplication = async (app: DemoApp): Promise<string> => {
    const wanted = demoApplications[app];
    const found = applications.find(({ code }) => code === wanted.code);
    if (found) return found.id;
    const input = { ...wanted, checkpoints: [...wanted.checkpoints] };
    return (await requests.change(CreateApplicationDocument, { input })).createApplication.application.id;
  };

  const settingsOf = (app: DemoApp) => ({
    licensedQuantity: DEMO_SEATS,
    inactivityTimeoutSeconds: SPEEDS[speed],
    userAuthentication: 'TRUSTED' as const,
    mode: demoApplications[app].supportsConcurrent ? ('CONCURRENT' as const) : ('NAMED' as const),
  });

  const preparePool = async (app: DemoApp): Promise<[DemoApp, DemoPool]> => {
    const applicationId = await prepareApplication(app);
    const pool = known?.seatPools.find(({ application }) => application.id === applicationId);
    if (!pool) {
      const input = { customerId, applicationId, ...settingsOf(app) };
      const { seatPool, registrationKey } = (await requests.change(CreateSeatPoolDocument, { input }))
        .createSeatPool;
      return [app, { seatPoolId: seatPool.id, registrationKey: registrationKey ?? '' }];
    }
    const seatPoolId = pool.id;
    await removeDevices(app, seatPoolId);
    await requests.change(UpdatePoolSettingsDocument, {
      input: { seatPoolId, ...settingsOf(app), suspended: false },
    });
    const { rotateRegistrationKey } = await requests.change(RotateRegistrationKeyDocument, {
      input: { seatPoolId },
    });
    return [app, { seatPoolId, registrationKey: rotateRegistrationKey.registrationKey }];
  };

  /** Devices of an earlier demo would hold seats; a NAMED licence would return only much later (L9). */
  const removeDevices = async (app: DemoApp, seatPoolId: string): Promise<void> => {
    const { seatPool } = await requests.read(PoolDevicesDocument, {
      seatPoolId,
      first: 100,
      isCounted: false,
    });
    const devices = seatPool?.devices.edges.map(({ node }) => node.id) ?? [];
    await Promise.all(
      devices.map(async (deviceId) => {
        await requests.change(RemoveDeviceDocument, { input: { deviceId, reason: REASON } });
        if (demoApplications[app].supportsConcurrent) return;
        await requests.change(ReleaseLicenseDocument, { input: { deviceId, reason: REASON } });
      }),
    );
  };

  const addPeople = () =>
    Promise.all(
      DEMO_PEOPLE.map((person) =>
        requests.change(AddAppUserDocument, { input: { customerId, ...person } }).catch((error: unknown) => {
          if (!(error instanceof CombinedError && hasCode(error, 'CONFLICT'))) throw error;
        }),
      ),
    );

  const [pools] = await Promise.all([Promise.all(DEMO_APPS.map(preparePool)), addPeople()]);
  return { pools: Object.fromEntries(pools) as Demo['pools'], speed, phones: [] };
}

/** Changes the time-out of the demo's pools. */
export async function changeSpeed(portal: Client, { pools }: Demo, speed: Speed): Promise<void> {
  const requests = createRequests(portal);
  const inactivityTimeoutSeconds = SPEEDS[speed];
  await Promise.all(
    DEMO_APPS.map((app) =>
      requests.change(UpdatePoolSettingsDocument, {
        input: { seatPoolId: pools[app].seatPoolId, inactivityTimeoutSeconds },
      }),
    ),
  );
}

function createRequests(portal: Client) {
  const answered = <Data>({ data, error }: { data?: Data; error?: CombinedError }): Data => {
    if (data === undefined || error)
      throw error ?? new CombinedError({ networkError: new Error('no answer') });
    return data;
  };
  return {
    read: async <Data, Variables extends object>(
      document: TypedDocumentNode<Data, Variables>,
      variables: Variables,
    ) => answered(await portal.query(document, variables).toPromise()),
    change: async <Data, Variables extends object>(
      document: TypedDocumentNode<Data, Variables>,
      variables: Variables,
    ) => answered(await portal.mutation(document, variables).toPromise()),
  };
}
