import { describe, expect, it } from 'vitest';
import { isTransientError } from './transient-error';

const failedWith = (properties: object, message = 'it failed') =>
  Object.assign(new Error(message), properties);
const ofStatement = (code: string) => new Error('Failed query', { cause: failedWith({ code }) });

describe('a fault of the database that may pass', () => {
  it.each([
    ...['08000', '08003', '08006', '08P01'],
    ...['25006', '25P03', '25P04'],
    ...['28000', '28P01', '3D000'],
    ...['40000', '40001', '40003', '40P01'],
    ...['53000', '53100', '53200', '53300', '53400'],
    ...['55000', '55006', '55P03'],
    ...['57000', '57014', '57P01', '57P02', '57P03', '57P04', '57P05'],
    ...['58000', '58030', '58P01', '58P02', '58P03'],
    '72000',
  ])('is SQLSTATE %s', (code) => {
    expect(isTransientError(ofStatement(code))).toBe(true);
  });

  it.each([
    ...[
      '21000',
      '22001',
      '22012',
      '22021',
      '22P02',
      '22P05',
      '23505',
      '23514',
      '24000',
      '25001',
      '25P02',
      '26000',
    ],
    ...[
      '2F000',
      '34000',
      '38000',
      '40002',
      '42501',
      '42601',
      '42703',
      '42804',
      '42883',
      '42P01',
      '42P05',
      '44000',
    ],
    ...['54000', '54001', '0A000', 'F0000', 'HV000', 'P0001', 'P0002', 'XX000', 'XX001', 'XX002'],
  ])('is not SQLSTATE %s', (code) => {
    expect(isTransientError(ofStatement(code))).toBe(false);
  });

  it.each([
    ...['CONNECTION_CLOSED', 'CONNECTION_SILENT', 'CONNECTION_QUEUE_TIMEOUT', 'CONNECT_TIMEOUT'],
    ...[
      'ECONNREFUSED',
      'ECONNRESET',
      'EPIPE',
      'ETIMEDOUT',
      'ENOTFOUND',
      'EAI_AGAIN',
      'EHOSTUNREACH',
      'EMFILE',
    ],
  ])('is %s', (code) => {
    expect(isTransientError(failedWith({ code }))).toBe(true);
  });

  it('is a Unix socket that is missing, but not another missing file', () => {
    expect(isTransientError(failedWith({ code: 'ENOENT', syscall: 'connect' }))).toBe(true);
    expect(isTransientError(failedWith({ code: 'ENOENT', syscall: 'open' }))).toBe(false);
  });

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'Query read timeout',
    'Client has encountered a connection error and is not queryable',
  ])('is what the driver of the job queue calls "%s"', (message) => {
    expect(isTransientError(new Error(message))).toBe(true);
  });

  it('is one address of several that refuses', () => {
    expect(isTransientError(new AggregateError([failedWith({ code: 'ECONNREFUSED' })]))).toBe(true);
  });

  it('is no other error, whatever it looks like', () => {
    const circular = new Error('mine');
    circular.cause = circular;
    for (const error of [undefined, null, '57P01', { code: '57P01' }, new TypeError('x is null'), circular])
      expect(isTransientError(error)).toBe(false);
  });
});
