import { afterEach, expect, it } from 'vitest';
import { publishBridge, type Bridge } from '@/graphql/bridge';
import SimulatorLayout from './layout';

const offer = (hasSimulator: boolean) => publishBridge({ hasSimulator } as Bridge);
afterEach(() => {
  globalThis.seatwiseBridge = undefined;
});

it('the phones are not there where the server does not offer them', () => {
  offer(false);
  expect(() => SimulatorLayout({ children: 'phones' })).toThrow(/404/);
});

it('the phones are there where the server offers them', () => {
  offer(true);
  expect(SimulatorLayout({ children: 'phones' })).toBe('phones');
});
