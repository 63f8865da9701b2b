import type { exportsTexts as en } from '../en/exports-texts';
import type { TextsOf } from '../translate';

export const exportsTexts: TextsOf<typeof en> = {
  csv: 'CSV-Export',
  hint: 'Alle passenden Zeilen als Datei für Tabellenprogramme',
};
