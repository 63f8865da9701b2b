import type { Translate } from '@/app/_text/translate';

const BYTE_ORDER_MARK = '\uFEFF';

/** Gives the reader a file with the names of the columns, as spreadsheets open it. */
export function saveTemplate(t: Translate): void {
  const headers = [t('people.userName'), t('people.name'), t('people.password')];
  const file = new Blob([`${BYTE_ORDER_MARK}${headers.join(t('people.templateSeparator'))}\r\n`], {
    type: 'text/csv;charset=utf-8',
  });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = t('people.templateFile');
  link.click();
  URL.revokeObjectURL(address);
}
