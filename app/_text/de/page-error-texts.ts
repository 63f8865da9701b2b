import type { pageErrorTexts as en } from '../en/page-error-texts';
import type { TextsOf } from '../translate';

export const pageErrorTexts: TextsOf<typeof en> = {
  title: 'Diese Seite konnte nicht gezeigt werden',
  text: 'Etwas ist schiefgegangen; geändert wurde nichts. Versuchen Sie es noch einmal; wenn es wieder geschieht, nennen Sie uns die Referenz.',
  outdatedTitle: 'Das Portal wurde aktualisiert',
  outdated: 'Diese Seite wird mit der neuen Version neu geladen.',
  outdatedFailed:
    'Diese Seite konnte mit der neuen Version nicht geladen werden. Geändert wurde nichts. Versuchen Sie es noch einmal; wenn es wieder geschieht, sagen Sie es Ihrem Administrator.',
};
