import { describe, expect, it } from 'vitest';
import type { Answer, Call } from '../history';
import type { StoredDenial, StoredLease } from '../operations';
import { checkRecords } from './check-records';

const pool = { name: 'MIMS', licensedQuantity: 1 };
const at = (milliseconds: number) => new Date(milliseconds).toISOString();

const call = (device: string, answer: Answer): Call => ({
  pool: 'MIMS',
  device,
  kind: 'login',
  notBefore: 0,
  sentSequence: 0,
  answeredSequence: 1,
  answer,
  milliseconds: 1,
});
const granted = (device: string, grantNumber: number) =>
  call(device, { kind: 'holding', grant: 'NEW', grantNumber, serverTime: 1000, expiresAt: 2000 });
const refused = (device: string, serverTime: number) =>
  call(device, {
    kind: 'refused',
    reason: 'NO_LICENSE_AVAILABLE',
    message: '',
    retryAfterSeconds: null,
    serverTime,
  });
const unanswered = (device: string) => call(device, { kind: 'unanswered', code: 'TIMEOUT', message: '' });

const denial = (deviceName: string, time: number, inUse = 1): StoredDenial => ({
  id: `${deviceName}${time}`,
  at: at(time),
  deviceName,
  licensedQuantity: 1,
  inUse,
});
const lease = (
  grantNumber: number,
  from: number,
  until: number | null,
  origin: StoredLease['origin'] = 'LOGIN',
): StoredLease => ({
  device: { name: `Device ${grantNumber}` },
  grantNumber,
  origin,
  startedAt: at(from),
  endedAt: until === null ? null : at(until),
  endReason: until === null ? null : 'LOGOUT',
});

const details = (records: Partial<Parameters<typeof checkRecords>[0]>) =>
  checkRecords({ pool, calls: [], denials: [], leases: [], ...records }).map(
    ({ check, detail }) => `${check}: ${detail}`,
  );

describe('the records of the server', () => {
  it('agree with the answers: a denial per refusal, a lease per grant, one holder after another', () => {
    expect(
      details({
        calls: [granted('A', 1), refused('B', 1500), granted('C', 2)],
        denials: [denial('B', 1500)],
        leases: [lease(1, 1000, 1600), lease(1, 1600, 1700, 'TAKEOVER'), lease(2, 1700, null)],
      }),
    ).toEqual([]);
  });

  it('may contain more than the answers if answers were lost', () => {
    expect(
      details({
        calls: [unanswered('A'), unanswered('B')],
        denials: [denial('B', 1500)],
        leases: [lease(1, 1000, 1600)],
      }),
    ).toEqual([]);
  });

  it('L25: a missing or an extra denial is a finding', () => {
    expect(details({ calls: [refused('B', 1500)] })).toEqual([
      'L25 denials: MIMS: the refusal of B at 1970-01-01T00:00:01.500Z is not among the denials',
    ]);
    expect(details({ calls: [refused('B', 1500)], denials: [denial('B', 1501)] })).toHaveLength(2);
    expect(details({ calls: [unanswered('A')], denials: [denial('B', 1500)] })).toEqual([
      'L25 denials: MIMS: 1 stored denials of B were never answered, 0 answers were lost',
    ]);
    expect(details({ calls: [refused('B', 1500)], denials: [denial('B', 1500), denial('B', 1500)] })).toEqual(
      ['L25 denials: MIMS: 1 denials are stored twice'],
    );
  });

  it('L11: a refusal while a seat was free is a finding', () => {
    expect(details({ calls: [refused('B', 1500)], denials: [denial('B', 1500, 0)] })).toEqual([
      'L11 refused only when full: MIMS: B at 1970-01-01T00:00:01.500Z, 0 in use',
    ]);
  });

  it('L27: a missing or an extra lease is a finding', () => {
    expect(details({ calls: [granted('A', 1)] })).toEqual(['L27 leases: MIMS: grant 1 has no lease']);
    expect(details({ leases: [lease(1, 1000, 1600)] })).toEqual(['L27 leases: MIMS: 1 leases for 0 grants']);
  });

  it('L1: overlapping leases on one seat are a finding', () => {
    expect(
      details({
        calls: [granted('A', 1), granted('B', 2)],
        leases: [lease(1, 1000, 1600), lease(2, 1599, null)],
      }),
    ).toEqual([
      'L1 never over, by the lease history: MIMS: 2 seats held at 1970-01-01T00:00:01.599Z, licensed for 1: Device 1 since 1970-01-01T00:00:01.000Z, Device 2 since 1970-01-01T00:00:01.599Z',
    ]);
  });
});
