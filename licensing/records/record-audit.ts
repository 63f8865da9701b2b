import type { Executor } from '../../db/client';
import { auditEntries } from '../../db/schema';
import { nameOf } from '../access';
import type { Actor } from '../actor';

export type AuditChange = { field: string; from: string | null; to: string | null };

export type AuditRecord = {
  customerId: string;
  /** `noun.past-verb`, for instance `seat-pool.updated`. */
  action: string;
  subjectId: string;
  subjectName: string;
  changes?: AuditChange[];
  reason?: string | null;
};

/** Records a change in the transaction that makes it (L24). Never pass a secret. */
export function recordAudit(tx: Executor, actor: Actor, record: AuditRecord): Promise<void> {
  return recordAudits(tx, actor, [record]);
}

/** Records several changes of one call, in order. Never pass a secret. */
export async function recordAudits(tx: Executor, actor: Actor, records: AuditRecord[]): Promise<void> {
  const by = actorOf(actor);
  await tx
    .insert(auditEntries)
    .values(records.map((record) => ({ ...record, changes: record.changes ?? [], ...by })));
}

/** Fields that differ, as audit changes. */
export function changesBetween<Row extends object>(before: Row, after: Partial<Row>): AuditChange[] {
  const fields = Object.keys(after) as (keyof Row & string)[];
  return fields
    .filter((field) => after[field] !== undefined && asText(before[field]) !== asText(after[field]))
    .map((field) => ({ field, from: asText(before[field]), to: asText(after[field]) }));
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return value instanceof Date ? value.toISOString() : String(value);
}

function actorOf(
  actor: Actor,
): Pick<typeof auditEntries.$inferInsert, 'actorId' | 'actorName' | 'actorRole' | 'apiTokenName'> {
  switch (actor.kind) {
    case 'portal':
      return {
        actorId: actor.portalUserId,
        actorName: nameOf(actor),
        actorRole: actor.role,
        apiTokenName: actor.apiTokenName,
      };
    case 'device':
      return { actorId: actor.deviceId, actorName: 'a device' };
    case 'display':
      return { actorId: actor.displayLinkId, actorName: 'a display' };
    case 'system':
      return { actorId: 'system', actorName: actor.name };
    case 'anonymous':
      return { actorId: 'anonymous', actorName: 'nobody signed in' };
  }
}
