import { afterAll, beforeAll } from 'vitest';
import { quiet } from './open-test-runtime';
import { testScenario } from './scenario';
import { serveApi } from './serve-api';

/** A scenario with its API served over HTTP and WebSocket. Call it at the top level of the file. */
export function servedScenario() {
  const scenario = testScenario();
  let api: Awaited<ReturnType<typeof serveApi>> | undefined;
  const served = () => {
    if (!api) throw new Error('the API is served from beforeAll on');
    return api;
  };

  beforeAll(async () => {
    api = await serveApi({ runtime: scenario.anonymous, log: quiet });
  });
  afterAll(() => api?.close());

  return {
    scenario,
    get port() {
      return served().port;
    },
    get url() {
      return served().url;
    },
  };
}
