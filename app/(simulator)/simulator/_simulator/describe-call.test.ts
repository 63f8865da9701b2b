import { describe, expect, it } from 'vitest';
import { describeAnswer, describeRequest, findTimeout } from './describe-call';

describe('what a phone asks', () => {
  it.each([
    [
      { query: 'mutation CheckLicense($input: X!) { … }', variables: { input: { action: 'TRAVEL' } } },
      { operation: 'checkLicense', action: 'TRAVEL' },
    ],
    [
      { query: 'mutation RecordActivity {}', variables: { input: { activity: 'SYNC' } } },
      { operation: 'recordActivity', action: 'SYNC' },
    ],
    [{ query: 'mutation Logout { logout { changed } }' }, { operation: 'logout', action: null }],
  ])('is read from the body: %j', (body, expected) => {
    expect(describeRequest(JSON.stringify(body))).toEqual(expected);
  });

  it('never shows a password or a key', () => {
    const body = {
      query: 'mutation Login {}',
      variables: { input: { userName: 'anna', password: 'secret' } },
    };
    expect(JSON.stringify(describeRequest(JSON.stringify(body)))).not.toContain('secret');
  });

  it('is unknown in a body that is none', () => {
    expect(describeRequest('{')).toEqual({ operation: '?', action: null });
    expect(describeRequest(undefined)).toEqual({ operation: '?', action: null });
  });
});

describe('what the server answers', () => {
  it.each([
    [{ data: { login: { __typename: 'LicenseGranted', grant: 'NEW' } } }, { kind: 'granted', grant: 'NEW' }],
    [
      { data: { login: { __typename: 'LicenseRefused', reason: 'HELD_OFF' } } },
      { kind: 'refused', reason: 'HELD_OFF' },
    ],
    [{ data: { registerDevice: { __typename: 'DeviceRegistered' } } }, { kind: 'registered' }],
    [{ data: { logout: { changed: false } } }, { kind: 'done', changed: false }],
    [{ data: { recordActivity: { lease: null } } }, { kind: 'done', changed: true }],
    [
      { data: null, errors: [{ message: 'Slowly.', extensions: { code: 'RATE_LIMITED' } }] },
      { kind: 'fault', code: 'RATE_LIMITED' },
    ],
  ])('is read from the body: %j', (body, expected) => {
    expect(describeAnswer(200, JSON.stringify(body))).toEqual(expected);
  });

  it('is the status where there is no body to read', () => {
    expect(describeAnswer(502, '<html>')).toEqual({ kind: 'fault', code: 'HTTP 502' });
  });
});

it('the time-out of a seat is found in an answer and in a message of the stream', () => {
  expect(findTimeout('{"data":{"login":{"lease":{"inactivityTimeoutSeconds":1800}}}}')).toBe(1800);
  expect(findTimeout('{"payload":{"data":{"deviceStatus":{"lease":null}}}}')).toBeNull();
  expect(findTimeout(new ArrayBuffer(2))).toBeNull();
});
