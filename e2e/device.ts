import { randomUUID } from 'node:crypto';
import { ApiError, openApi } from '../fleet/api';
import * as operations from '../fleet/operations';

export type TestDevice = Awaited<ReturnType<typeof openDevice>>;

/** Registers a device that makes the calls of an app. */
export async function openDevice(options: {
  url: string;
  registrationKey: string;
  name: string;
  userName: string;
}) {
  const { url, registrationKey, name, userName } = options;
  const installation = { installationId: randomUUID(), name, platform: 'Android 16', appVersion: '1.0.0' };
  const anonymous = openApi({ url });
  const { result } = await anonymous.call(operations.registerDevice, {
    input: { registrationKey, ...installation },
  });
  await anonymous.close();
  if (result.__typename !== 'DeviceRegistered') throw new ApiError(result.reason, result.message);
  const api = openApi({ url, token: result.deviceToken });
  const states: operations.DeviceStatus[] = [];
  const errors: ApiError[] = [];
  const stop = api.watch(
    operations.deviceStatus,
    {},
    {
      next: ({ deviceStatus }) => states.push(deviceStatus),
      error: (error) => errors.push(error),
      lost() {},
    },
  );

  return {
    name,
    userName,
    /** Statuses that were pushed to the device, the latest last. */
    states,
    login: () =>
      api
        .call(operations.login, { input: { userName, password: null } })
        .then(({ result: decision }) => decision),
    check: () =>
      api
        .call(operations.checkLicense, { input: { action: 'START_JOB' } })
        .then(({ result: decision }) => decision),
    logout: () => api.call(operations.logout, {}).then(({ result: answer }) => answer),
    /** Fails if its stream has broken. */
    async close() {
      stop();
      await api.close();
      if (errors[0]) throw errors[0];
    },
  };
}
