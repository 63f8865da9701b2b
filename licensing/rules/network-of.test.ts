import { expect, it } from 'vitest';
import { networkOf } from './network-of';

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['0c6a2c0e-3d5f-4a7e-9a53-0f2f3f0a1b2c', '0c6a2c0e-3d5f-4a7e-9a53-0f2f3f0a1b2c'],
  ['', ''],
])('counts attempts from %s as from %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
