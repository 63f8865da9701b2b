'use client';

import { ClearFilters } from '@/app/_components/clear-filters';
import { RangeFilter } from '@/app/_components/range-filter';
import { SearchField } from '@/app/_components/search-field';
import { Select } from '@/app/_components/ui/field';
import { useT } from '@/app/_text/use-t';
import { WhoseFilter } from './whose-filter';
import { auditActionName, auditGroups } from './audit-actions';
import { useAuditFilters } from './use-audit-filters';

/** What the trail is narrowed to. */
export function AuditFilterBar({ ofAll }: { ofAll: boolean }) {
  const t = useT();
  const { search, did, isNarrowed, change, clear } = useAuditFilters();
  const groups = auditGroups(ofAll);
  const isOffered =
    did === null || groups.some(({ group, actions }) => group === did || actions.includes(did));
  return (
    <div
      role="group"
      aria-label={t('audit.filters')}
      className="flex flex-wrap items-center gap-2 border-b border-line p-3"
    >
      <SearchField
        label={t('audit.search')}
        value={search}
        onSearch={(text) => void change({ q: text || null })}
        className="w-full sm:w-auto sm:max-w-80 sm:grow"
      />
      {ofAll ? <WhoseFilter /> : null}
      <Select
        aria-label={t('audit.action')}
        value={did ?? ''}
        onChange={(event) => void change({ did: event.target.value || null })}
        className="max-sm:w-full"
      >
        <option value="">{t('audit.everything')}</option>
        {isOffered ? null : <option value={did}>{auditActionName(t, did)}</option>}
        {groups.map(({ group, actions }) => (
          <optgroup key={group} label={t(`audit.groups.${group}`)}>
            <option value={group}>{t('audit.allOf', { group: t(`audit.groups.${group}`) })}</option>
            {actions.map((action) => (
              <option key={action} value={action}>
                {auditActionName(t, action)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <RangeFilter label={t('audit.range')} all={t('audit.anyTime')} />
      {isNarrowed ? <ClearFilters onClear={clear} /> : null}
    </div>
  );
}
