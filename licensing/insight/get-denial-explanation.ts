import { readDenialContext, readHolders } from '../../db/queries/denial-context';
import { readOthersWaiting } from '../../db/queries/denial-context-others';
import { requireCustomer } from '../access';
import type { Call } from '../context';
import { notFound } from '../errors';
import { heavyRead } from '../heavy-read';
import { encodeKey } from '../ids';
import type { DenialRecord } from '../records/list-denials';
import { explainDenial, type DenialCause } from './explain-denial';
import { tellEpisode } from './tell-episode';

/** How a seat came free. */
type FreedBy = 'LOGOUT' | 'EXPIRED' | 'FORCED' | 'DEVICE_REMOVED' | 'MODE_CHANGED';

/** A seat somebody had forgotten. */
export type ForgottenSeatRecord = {
  customerId: string;
  deviceId: string;
  deviceName: string;
  userName: string | null;
  idleSeconds: number;
  usualIdleSeconds: number;
};

/** Why somebody was refused, and what came of it. */
export type DenialExplanationRecord = {
  cause: DenialCause;
  nextSeatFreedAt: Date | null;
  /** Null with an instant: licences were added. */
  nextSeatFreedBy: { deviceName: string; how: FreedBy } | null;
  admittedAt: Date | null;
  tries: number;
  lastRefusedAt: Date;
  waitedSeconds: number;
  longestHelpfulTimeoutSeconds: number | null;
  idleSeats: number;
  othersWaiting: number;
  forgotten: ForgottenSeatRecord[];
  quantityLoweredAt: Date | null;
  quantityLoweredFrom: number | null;
  quantityLoweredTo: number | null;
  removedDevices: string[];
};

const GONE = 'a device no longer on record';

/** Why a person was refused, from who held the seats then and what they did afterwards (L25, L27, L28). */
export async function getDenialExplanation({
  ctx,
  input: { denial },
}: Call<{ denial: DenialRecord }>): Promise<DenialExplanationRecord> {
  requireCustomer(ctx, denial.customerId, 'denial');
  const { customerId, seatPoolId } = denial;
  const subjectId = encodeKey('seatPool', { customerId, id: seatPoolId });
  const [context, holders, others] = await heavyRead(ctx, () =>
    Promise.all([
      readDenialContext(ctx.db, denial, subjectId),
      readHolders(ctx.db, denial),
      readOthersWaiting(ctx.db, denial, subjectId),
    ]),
  );
  if (!context) throw notFound('denial');
  const explained = explainDenial({
    isNamed: denial.action === 'REGISTER',
    licensedQuantity: denial.licensedQuantity,
    inUse: denial.inUse,
    minTimeoutSeconds: context.min_timeout_seconds,
    maxTimeoutSeconds: context.max_timeout_seconds,
    holders: holders.map((holder) => ({
      idleSeconds: holder.idle_seconds,
      usualIdleSeconds: holder.usual_idle_seconds,
      stayedAway: holder.stayed_away,
      isRemoved: holder.is_removed,
    })),
    lowered: context.lowered ?? [],
    others,
  });
  const { freed } = context;
  const episode = tellEpisode(context.at, context.tries ?? [], context.seats ?? []);
  return {
    cause: explained.cause,
    nextSeatFreedAt: freed && new Date(freed.at),
    nextSeatFreedBy: freed?.how ? { deviceName: freed.device_name ?? GONE, how: freed.how as FreedBy } : null,
    admittedAt: episode.admittedAt === null ? null : new Date(episode.admittedAt),
    tries: episode.tries,
    lastRefusedAt: new Date(episode.lastRefusedAt),
    waitedSeconds: episode.waitedSeconds,
    longestHelpfulTimeoutSeconds: explained.longestHelpfulTimeoutSeconds,
    idleSeats: explained.idleSeats,
    othersWaiting: others.length,
    forgotten: explained.forgotten.flatMap((n) => {
      const holder = holders[n];
      return holder
        ? [
            {
              customerId,
              deviceId: holder.device_id,
              deviceName: holder.device_name ?? GONE,
              userName: holder.user_name,
              idleSeconds: Math.floor(holder.idle_seconds),
              usualIdleSeconds: Math.round(holder.usual_idle_seconds ?? 0),
            },
          ]
        : [];
    }),
    quantityLoweredAt: explained.lowered && new Date(explained.lowered.at),
    quantityLoweredFrom: explained.lowered && explained.lowered.from,
    quantityLoweredTo: explained.lowered && explained.lowered.to,
    removedDevices: explained.removed.map((n) => holders[n]?.device_name ?? GONE),
  };
}
