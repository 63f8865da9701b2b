import type { notFoundTexts as en } from '../en/not-found-texts';
import type { TextsOf } from '../translate';

export const notFoundTexts: TextsOf<typeof en> = {
  title: 'Diese Seite gibt es nicht',
  text: 'Vielleicht ist die Adresse falsch geschrieben, oder was sie zeigte, gibt es nicht mehr.',
  home: 'Zu allen Pools',
};
