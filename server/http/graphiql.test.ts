import { parse, validate } from 'graphql';
import { IncomingMessage, ServerResponse, type IncomingHttpHeaders } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { createExecutableSchema } from '../../graphql/executable-schema';
import { isGraphiqlRequest, sendGraphiql } from './graphiql';

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

it.each<[string, string, IncomingHttpHeaders, boolean]>([
  ['GET', '/graphql', BROWSER, true],
  ['GET', '/graphql?query=%7Bviewer%7Bid%7D%7D', BROWSER, true],
  ['POST', '/graphql', BROWSER, false],
  ['GET', '/graphql', { accept: 'application/json' }, false],
  ['GET', '/graphql', {}, false],
])('%s %s with %o asks for the explorer: %s', (method, url, headers, expected) => {
  const request = Object.assign(new IncomingMessage(new Socket()), { method, url, headers });
  expect(isGraphiqlRequest(request)).toBe(expected);
});

describe('the explorer', () => {
  const page = pageSent();
  const tabs = JSON.parse(/seatwise\.start\((\[.*\])\);<\/script>/.exec(page)?.[1] ?? '[]') as {
    query: string;
    variables: string;
    headers: string;
  }[];

  it('comes with all that a page needs: nothing is fetched from elsewhere', () => {
    expect(page).toContain('seatwise = ');
    expect(page).not.toMatch(/<(?:script|link)[^>]+(?:src|href)="https?:/);
  });

  it('has a tab for each call of an app, and one for the portal, that fit the schema', () => {
    const schema = createExecutableSchema();
    const names = tabs.map(({ query }) => /(?:mutation|subscription|query) (\w+)/.exec(query)?.[1]);
    expect(names).toEqual([
      'RegisterDevice',
      'Login',
      'CheckLicense',
      'RecordActivity',
      'Logout',
      'DeviceStatus',
      'Pools',
    ]);
    for (const { query, variables } of tabs) {
      expect(validate(schema, parse(query))).toEqual([]);
      expect(Object.keys(JSON.parse(variables || '{}') as object)).toEqual(
        query.includes('$input') ? ['input'] : [],
      );
    }
  });

  it('explains where to enter the token of a device', () => {
    for (const { query, headers } of tabs.filter(({ headers }) => headers)) {
      expect(query).toContain('DEVICE_TOKEN');
      expect(JSON.parse(headers)).toEqual({ Authorization: 'Bearer DEVICE_TOKEN' });
    }
    expect(tabs.filter(({ headers }) => headers)).toHaveLength(5);
  });
});

function pageSent(): string {
  let page = '';
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  vi.spyOn(response, 'end').mockImplementation((...sent: unknown[]) => {
    page = String(sent[0]);
    return response;
  });
  sendGraphiql(response);
  return page;
}
