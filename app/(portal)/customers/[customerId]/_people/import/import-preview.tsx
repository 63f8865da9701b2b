'use client';

import { useT } from '@/app/_text/use-t';
import type { ImportedPerson } from './read-people';

const ROWS = 5;

/** The first people of an import, so that a column read as another is noticed. */
export function ImportPreview({ people }: { people: readonly ImportedPerson[] }) {
  const t = useT();
  return (
    <div
      role="group"
      tabIndex={0}
      aria-label={t('people.preview')}
      className="overflow-auto rounded-lg border border-line"
    >
      <table className="w-full border-collapse">
        <caption className="px-3 py-2 text-left text-xs text-muted">{t('people.preview')}</caption>
        <thead className="text-left text-xs text-muted">
          <tr>
            {(['row', 'userName', 'name', 'password'] as const).map((column) => (
              <th key={column} scope="col" className="px-3 py-1.5 font-medium">
                {t(`people.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.slice(0, ROWS).map(({ row, userName, displayName, password }) => (
            <tr key={row} className="border-t border-line align-top">
              <td className="px-3 py-1.5 text-muted tabular-nums">{row}</td>
              <th scope="row" className="px-3 py-1.5 text-left font-medium break-all">
                {userName}
              </th>
              <td className="px-3 py-1.5 break-words">{displayName}</td>
              <td className="px-3 py-1.5">
                {t(password === null ? 'people.passwordGivenNo' : 'people.passwordGivenYes')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
