'use client';

import { X } from 'lucide-react';
import { useId } from 'react';
import { SearchField } from '@/app/_components/search-field';
import { Button } from '@/app/_components/ui/button';
import { Input, Label, Select } from '@/app/_components/ui/field';
import { serverNow } from '@/app/_live/server-clock';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { dateOf, RANGES, toDate } from '../pools/[poolId]/_denials/denial-bounds';
import { auditActionName, auditGroups } from './audit-actions';
import { noFilters, parseRange, useAuditFilters } from './use-audit-filters';

/** What the trail is narrowed to. */
export function AuditFilterBar({ ofVendor }: { ofVendor: boolean }) {
  const t = useT();
  const { timeZone } = useFormat();
  const { search, did, range, isNarrowed, change } = useAuditFilters();
  const groups = auditGroups(ofVendor);
  const isOffered =
    did === null || groups.some(({ group, actions }) => group === did || actions.includes(did));
  const chooseRange = (value: string) => {
    const next = parseRange.parse(value);
    const today = next === 'days' ? dateOf(serverNow(), timeZone) : null;
    void change({ range: next, from: today, to: today });
  };
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
      <Select
        aria-label={t('audit.range')}
        value={range ?? ''}
        onChange={(event) => chooseRange(event.target.value)}
        className="max-sm:w-full"
      >
        <option value="">{t('audit.ranges.all')}</option>
        {RANGES.map((one) => (
          <option key={one} value={one}>
            {t(`audit.ranges.${one}`)}
          </option>
        ))}
      </Select>
      {range === 'days' ? <Days /> : null}
      {isNarrowed ? (
        <Button size="small" variant="quiet" onClick={() => void change(noFilters, { history: 'push' })}>
          <X aria-hidden />
          {t('audit.clear')}
        </Button>
      ) : null}
    </div>
  );
}

/** The first and the last day, in the reader's own form. */
function Days() {
  const t = useT();
  const { from, to, change } = useAuditFilters();
  const id = useId();
  return (
    <div role="group" aria-label={t('audit.ranges.days')} className="flex flex-wrap items-center gap-2">
      {(
        [
          ['from', from],
          ['to', to],
        ] as const
      ).map(([name, day]) => (
        <span key={name} className="flex items-center gap-1.5">
          <Label htmlFor={`${id}-${name}`} className="text-[13px] font-normal text-muted">
            {t(`audit.${name}`)}
          </Label>
          <Input
            id={`${id}-${name}`}
            type="date"
            value={day ?? ''}
            onChange={(event) => void change({ [name]: toDate(event.target.value) })}
            className="w-auto"
          />
        </span>
      ))}
    </div>
  );
}
