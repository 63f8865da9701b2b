import type { DeviceFieldsFragment } from '@/graphql/generated/operations/graphql';
import { Ago } from '@/app/_components/times';
import { actionName } from '@/app/_lib/action-name';
import { useT } from '@/app/_text/use-t';

/** Which devices, who is on them and what they did last. */
export function BulkLogoutList({ devices }: { devices: readonly DeviceFieldsFragment[] }) {
  const t = useT();
  return (
    <ul
      aria-label={t('logout.many.list')}
      tabIndex={0}
      className="mt-4 max-h-52 divide-y divide-line overflow-y-auto rounded-lg bg-sunken px-4 text-sm"
    >
      {devices.map(({ id, name, user, lastAction, lastUsedAt }) => (
        <li key={id} className="flex flex-wrap justify-between gap-x-4 py-1.5">
          <span className="min-w-0 break-words">
            <span className="font-medium">{name}</span>
            <span className="text-muted"> · {user?.displayName ?? t('logout.many.nobody')}</span>
          </span>
          <span className="text-[13px] text-muted">
            {lastAction ? actionName(t, lastAction) : t('common.none')}
            {lastUsedAt ? (
              <>
                {' · '}
                <Ago at={lastUsedAt} />
              </>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
