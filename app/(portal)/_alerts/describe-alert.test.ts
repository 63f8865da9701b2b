import { describe, expect, it } from 'vitest';
import { translatorFor } from '@/app/_text/translator-for';
import { describeAlert } from './describe-alert';

const t = translatorFor('en');

const alert = {
  kind: 'FULL' as const,
  inUse: 20,
  licensedQuantity: 20,
  idleLicenses: null,
  deviceName: null,
  userName: null,
};

describe('an alert in words', () => {
  it.each([
    [{}, '20 of 20 in use at the start'],
    [{ kind: 'OVER_QUANTITY' as const, inUse: 22 }, '22 of 20 in use at the start'],
    [{ kind: 'IDLE_LICENSES' as const, idleLicenses: 1 }, '1 of 20 licences was not used for 30 days'],
    [
      { kind: 'IDLE_LICENSES' as const, idleLicenses: 1, licensedQuantity: 1 },
      '1 of 1 licence was not used for 30 days',
    ],
    [{ kind: 'IDLE_LICENSES' as const, idleLicenses: 4 }, '4 of 20 licences were not used for 30 days'],
    [
      { kind: 'REGISTRATION_LIMIT' as const },
      'Further devices are refused. If you are not rolling out new devices, replace the registration key and remove the devices.',
    ],
    [
      { kind: 'FIRST_DENIAL_OF_DAY' as const, userName: 'Ada', deviceName: 'Scanner 5' },
      'Ada was denied a seat on Scanner 5',
    ],
    // At a registration nobody has logged in yet.
    [{ kind: 'FIRST_DENIAL_OF_DAY' as const, deviceName: 'Scanner 5' }, 'Scanner 5 was denied a seat'],
  ])('%j', (told, words) => {
    expect(describeAlert(t, { ...alert, ...told })).toBe(words);
  });

  it.each([
    [1, 1, '1 von 1 Lizenz wurde 30 Tage nicht genutzt'],
    [1, 20, '1 von 20 Lizenzen wurde 30 Tage nicht genutzt'],
    [4, 20, '4 von 20 Lizenzen wurden 30 Tage nicht genutzt'],
  ])('in German: %i of %i', (idleLicenses, licensedQuantity, words) => {
    const german = translatorFor('de');
    const told = { ...alert, kind: 'IDLE_LICENSES' as const, idleLicenses, licensedQuantity };
    expect(describeAlert(german, told)).toBe(words);
  });
});
