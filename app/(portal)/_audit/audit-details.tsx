'use client';

import type { AuditRowFragment } from '@/graphql/generated/operations/graphql';
import { changeInWords } from '@/app/_lib/change-words';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';

/** From what to what, and why. */
export function AuditDetails({ entry: { changes, reason } }: { entry: AuditRowFragment }) {
  const t = useT();
  const format = useFormat();
  return (
    <span className="block min-w-0 space-y-0.5 break-words">
      {changes.map((change) => (
        <span key={change.field} className="block">
          {changeInWords(t, format, change)}
        </span>
      ))}
      {reason ? <span className="block">{t('audit.reason', { reason })}</span> : null}
    </span>
  );
}
