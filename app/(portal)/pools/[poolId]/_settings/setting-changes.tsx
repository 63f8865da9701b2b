'use client';

import { useQuery } from 'urql';
import { SettingChangesDocument } from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { Instant } from '@/app/_components/times';
import { Table, TableBody, TableCell, TableHead, TableHeadCell, TableRow } from '@/app/_components/ui/table';
import { t } from '@/app/_text/text';
import { fieldName } from './field-name';

/** Who changed the settings last: when, from what, to what. */
export function SettingChanges({ poolId }: { poolId: string }) {
  const [{ data, error }] = useQuery({ query: SettingChangesDocument, variables: { seatPoolId: poolId } });
  const entries = data?.seatPool?.auditEntries.edges.map(({ node }) => node) ?? [];
  return (
    <div className="max-w-4xl border-t border-line pt-6">
      <h3 className="mb-2 font-semibold">{t('settings.changes')}</h3>
      {error ? <ErrorNote error={error} /> : null}
      {data && entries.length === 0 ? <p className="text-sm text-muted">{t('settings.noChanges')}</p> : null}
      {entries.length > 0 ? (
        <div className="overflow-hidden rounded-lg border border-line">
          <Table caption={t('settings.changesCaption')}>
            <TableHead>
              <TableRow>
                <TableHeadCell aria-sort="descending">{t('settings.when')}</TableHeadCell>
                <TableHeadCell>{t('settings.who')}</TableHeadCell>
                <TableHeadCell>{t('settings.what')}</TableHeadCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {entries.map((entry) => (
                <TableRow key={entry.id} className="max-md:grid max-md:gap-1 max-md:p-4">
                  <TableCell>
                    <Instant at={entry.at} />
                  </TableCell>
                  <TableCell>{entry.actorName}</TableCell>
                  <TableCell>
                    <ul>
                      {entry.changes.map(({ field, from, to }) => (
                        <li key={field}>
                          {t('settings.change', {
                            field: fieldName(field),
                            from: from ?? t('common.none'),
                            to: to ?? t('common.none'),
                          })}
                        </li>
                      ))}
                    </ul>
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </div>
      ) : null}
    </div>
  );
}
