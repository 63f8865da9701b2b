import type { Translate } from '@/app/_text/translate';

/** Why devices are usually logged out. */
export const logoutReasons = (t: Translate) =>
  (['seatNeeded', 'leftBehind', 'shiftOver'] as const).map((reason) => t(`logout.usual.${reason}`));
