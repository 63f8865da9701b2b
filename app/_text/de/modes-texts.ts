import type { modesTexts as en } from '../en/modes-texts';
import type { TextsOf } from '../translate';

export const modesTexts: TextsOf<typeof en> = {
  CONCURRENT: 'Gleichzeitig',
  CONCURRENT_hint:
    'Es können beliebig viele Geräte registriert sein; die Plätze teilen sich, wer gleichzeitig arbeitet.',
  NAMED: 'Gerätegebunden',
  NAMED_hint: 'Jedes registrierte Gerät belegt eine Lizenz, bis es sich erneut registrieren muss.',
};
