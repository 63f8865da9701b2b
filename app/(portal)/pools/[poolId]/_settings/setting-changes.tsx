'use client';

import { Link } from '@/app/_components/ui/link';
import { Instant } from '@/app/_components/times';
import { Table, TableBody, TableCell, TableHead, TableHeadCell, TableRow } from '@/app/_components/ui/table';
import { describeChange } from '@/app/_lib/describe-change';
import type { Format } from '@/app/_text/format';
import type { Translate } from '@/app/_text/translate';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { auditActionName } from '../../../_audit/audit-actions';
import type { PoolSettings, SettingEntry } from './pool-settings';

/** Latest changes of the settings. */
export function SettingChanges({ pool }: { pool: PoolSettings }) {
  const t = useT();
  const format = useFormat();
  const entries = pool.auditEntries.edges.map(({ node }) => node);
  return (
    <section aria-labelledby="changes-heading" className="px-4 py-6 sm:px-6">
      <div className="mb-3 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h3 id="changes-heading" className="font-semibold">
          {t('settings.changes')}
        </h3>
        <Link
          href={`/customers/${pool.customer.id}/audit`}
          className="text-sm font-medium text-accent underline underline-offset-4"
        >
          {t('settings.allChanges')}
        </Link>
      </div>
      {entries.length === 0 ? <p className="text-sm text-muted">{t('settings.noChanges')}</p> : null}
      {entries.length > 0 ? (
        <div className="max-w-5xl overflow-hidden rounded-lg border border-line">
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
                  <TableCell className="break-words">{entry.actorName}</TableCell>
                  <TableCell>
                    <ul>
                      {describeEntry(t, format, entry).map((line) => (
                        <li key={line}>{line}</li>
                      ))}
                    </ul>
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </div>
      ) : null}
    </section>
  );
}

function describeEntry(t: Translate, format: Format, { action, changes }: SettingEntry): string[] {
  const lines = changes.map((change) => describeChange(t, format, change));
  return action === 'seat-pool.updated' ? lines : [auditActionName(t, action), ...lines];
}
