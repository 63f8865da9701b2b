'use client';

import type { AuditRowFragment } from '@/graphql/generated/operations/graphql';
import { useT } from '@/app/_text/use-t';
import type { Translate } from '@/app/_text/translate';

/** Who did it: their role, on whose behalf, and with which token. */
export function AuditWho({ entry }: { entry: AuditRowFragment }) {
  const t = useT();
  const { actorRole, onBehalfOf, apiTokenName } = entry;
  const more = [
    actorRole && t(`roles.${actorRole}`),
    onBehalfOf && t('audit.onBehalfOf', { customer: onBehalfOf.name }),
    apiTokenName && t('audit.withToken', { name: apiTokenName }),
  ].filter(Boolean);
  return (
    <span className="block min-w-0 break-words">
      {actorName(t, entry)}
      {more.length > 0 ? <span className="block text-[13px] text-muted">{more.join(' · ')}</span> : null}
    </span>
  );
}

/** Names that the server gives where there is no person. */
function actorName(t: Translate, { actorName: name, actorRole }: AuditRowFragment): string {
  if (actorRole === null && name === 'a device') return t('audit.device');
  return actorRole === null && name === 'nobody signed in' ? t('audit.nobody') : name;
}
