import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { customers, portalSessions, portalUsers, type PortalLanguage } from '../../db/schema';
import type { PortalActor } from '../actor';
import type { Runtime } from '../context';
import { credentialDatabase } from '../portal-database';

export type SessionInput = { runtime: Pick<Runtime, 'portal'>; customerId: string; sessionId: string };

/** Owner of a session, with the fields that pages show. `customerName` is the vendor's own for the vendor's staff. */
export type SessionOwner = Pick<
  PortalActor,
  'customerId' | 'portalUserId' | 'role' | 'displayName' | 'email'
> & {
  customerName: string;
  timeZone: string | null;
  language: PortalLanguage | null;
  /** Time at which the session ends if it is not ended before. */
  expiresAt: Date;
  /** Whether the person confirms with a password; otherwise they confirm at the identity provider. */
  hasPassword: boolean;
};

/**
 * Owner of a session with their current role and customer. Null if the session has ended or its owner is disabled.
 */
export async function authenticateSession(input: SessionInput): Promise<PortalActor | null> {
  if (!isSessionKey(input)) return null;
  const [person] = await databaseOf(input)
    .select({ ...actorColumns, isFresh })
    .from(portalSessions)
    .innerJoin(portalUsers, isOwner)
    .where(isLive(input));
  return person ? { kind: 'portal', ...person, via: 'session', credentialId: input.sessionId } : null;
}

/** Owner of a session with their current portal settings. Null like `authenticateSession`. */
export async function describeSession(input: SessionInput): Promise<SessionOwner | null> {
  if (!isSessionKey(input)) return null;
  const { timeZone, language } = portalUsers;
  const [person] = await databaseOf(input)
    .select({
      ...actorColumns,
      timeZone,
      language,
      customerName: customers.name,
      expiresAt: portalSessions.expiresAt,
      hasPassword: sql<boolean>`(${portalUsers.passwordHash} is not null)`,
    })
    .from(portalSessions)
    .innerJoin(portalUsers, isOwner)
    .innerJoin(customers, eq(customers.id, portalUsers.customerId))
    .where(isLive(input));
  return person ?? null;
}

const actorColumns = {
  customerId: portalUsers.customerId,
  portalUserId: portalUsers.id,
  role: portalUsers.role,
  displayName: portalUsers.displayName,
  email: portalUsers.email,
};

/** Time after a confirmation during which a person may change accounts and credentials. */
export const FRESH_FOR = sql`interval '10 minutes'`;

const isFresh = sql<boolean>`${portalSessions.authenticatedAt} > wall_clock() - ${FRESH_FOR}`;

const isOwner = and(
  eq(portalUsers.customerId, portalSessions.customerId),
  eq(portalUsers.id, portalSessions.portalUserId),
);

const isLive = ({ customerId, sessionId }: SessionInput) =>
  and(
    eq(portalSessions.customerId, customerId),
    eq(portalSessions.id, sessionId),
    gt(portalSessions.expiresAt, sql`wall_clock()`),
    isNull(portalUsers.disabledAt),
  );

const databaseOf = ({ runtime, customerId, sessionId }: SessionInput) =>
  credentialDatabase(runtime, { customerId, id: sessionId });

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const isSessionKey = ({ customerId, sessionId }: SessionInput) =>
  UUID.test(customerId) && UUID.test(sessionId);
