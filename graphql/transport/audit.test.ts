import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestTransport, type TestTransport } from './test-transport';

describe.each([{ development: true }, { development: false }])(
  'GraphQL over HTTP, development: $development',
  (options) => {
    let transport: TestTransport;
    beforeAll(async () => {
      transport = await startTestTransport(options);
    });
    afterAll(() => transport.close());

    // All of MUST, SHOULD and MAY.
    const audits = serverAudits({ url: () => transport.url });

    it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_, audit) => {
      const result = await audit.fn();
      expect(result.status === 'ok' ? '' : result.reason).toBe('');
    });

    it('has all the audits', () => {
      expect(audits.length).toBeGreaterThanOrEqual(60);
    });
  },
);
