import {
  readDenialContext,
  readHolders,
  readTriesAround,
  type DenialKey,
} from '../../db/queries/denial-context';
import { readBeforeDenial, readOthersDenied } from '../../db/queries/denial-context-others';
import { findDenial } from '../../db/queries/denials';
import { requireCustomer } from '../access';
import type { Call, Context } from '../context';
import { notFound } from '../errors';
import { encodeKey } from '../ids';
import { denialHolders } from '../records/denial-holders';
import type { DenialRecord } from '../records/list-denials';
import { othersWaiting, stillWaiting, type OtherWaiting } from '../rules/others-waiting';
import { countIdleSeats, explainDenial, type DenialCause } from './explain-denial';
import { episodeOf } from './episode-of';

type FreedBy = 'LOGOUT' | 'EXPIRED' | 'FORCED' | 'DEVICE_REMOVED' | 'MODE_CHANGED';

/** A seat left without a logout. */
export type ForgottenSeatRecord = {
  customerId: string;
  deviceId: string;
  deviceName: string;
  userName: string | null;
  idleSeconds: number;
  usualIdleSeconds: number;
};

/**
 * Explanation of a denial, the same for all denials of an episode (L28) except idle seats and the next seat, which
 * describe the requested denial.
 */
export type DenialExplanationRecord = {
  firstDenial: DenialRecord;
  cause: DenialCause;
  /** First time a seat was free after the requested denial. */
  nextSeatFreedAt: Date | null;
  /** Null although `nextSeatFreedAt` is set: licences were added. */
  nextSeatFreedBy: { deviceName: string; how: FreedBy } | null;
  admittedAt: Date | null;
  tries: number;
  lastRefusedAt: Date;
  waitedSeconds: number;
  longestHelpfulTimeoutSeconds: number | null;
  /** At the requested denial, as its holders show it. */
  idleSeats: number;
  othersWaiting: number;
  forgotten: ForgottenSeatRecord[];
  quantityLoweredAt: Date | null;
  quantityLoweredFrom: number | null;
  quantityLoweredTo: number | null;
  removedDevices: string[];
};

const GONE = 'a device no longer on record';

/**
 * Explains a denial from the holders of the seats at the first denial of the episode and their later calls (L25, L27,
 * L28). Idle seats and the next seat describe the requested denial.
 */
export async function getDenialExplanation({
  ctx,
  input,
}: Call<{ denial: DenialRecord }>): Promise<DenialExplanationRecord> {
  requireCustomer(ctx, input.denial.customerId, 'denial');
  const { customerId, seatPoolId } = input.denial;
  const around = await readTriesAround(ctx.db, input.denial);
  const episode = episodeOf(input.denial.id, around?.tries ?? [], around?.seats ?? []);
  const [first, last] = [episode?.tries[0], episode?.tries.at(-1)];
  if (!episode || !first || !last) throw notFound('denial');
  const isFirst = first.id === input.denial.id;
  const denial = isFirst ? input.denial : await findDenial(ctx.db, { customerId, id: seatPoolId }, first.id);
  if (!denial) throw notFound('denial');
  const subjectId = encodeKey('seatPool', { customerId, id: seatPoolId });
  const [context, holders, others, ownContext, ownHolders] = await Promise.all([
    readDenialContext(ctx.db, denial, subjectId),
    readHolders(ctx.db, denial),
    findOthersWaiting(ctx.db, denial, subjectId),
    isFirst ? null : readDenialContext(ctx.db, input.denial, subjectId),
    isFirst ? null : denialHolders(ctx.db, [input.denial]),
  ]);
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
  const { freed } = ownContext ?? context;
  return {
    firstDenial: denial,
    cause: explained.cause,
    nextSeatFreedAt: freed && new Date(freed.at),
    nextSeatFreedBy: freed?.how ? { deviceName: freed.device_name ?? GONE, how: freed.how as FreedBy } : null,
    admittedAt: episode.admittedAt === null ? null : new Date(episode.admittedAt / 1000),
    tries: episode.tries.length,
    lastRefusedAt: new Date(last.at / 1000),
    waitedSeconds: episode.waitedSeconds,
    longestHelpfulTimeoutSeconds: explained.longestHelpfulTimeoutSeconds,
    idleSeats: countIdleSeats({
      isNamed: input.denial.action === 'REGISTER',
      minTimeoutSeconds: context.min_timeout_seconds,
      idleSeconds: ownHolders
        ? ownHolders.flat().map(({ idleSeconds }) => idleSeconds)
        : holders.map((holder) => Math.floor(holder.idle_seconds)),
    }),
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

async function findOthersWaiting(
  db: Context['db'],
  denial: DenialKey,
  subjectId: string,
): Promise<OtherWaiting[]> {
  const denied = await readOthersDenied(db, denial);
  if (!denied) return [];
  const waiting = stillWaiting(
    denied.others.map((row) => ({ deniedAt: row.denied_at, seatAt: row.seat_at, calledAt: row.called_at })),
    { at: denied.at, idlestCallAt: denied.idlest_call_at },
  );
  const before = waiting.length > 0 ? await readBeforeDenial(db, denial, subjectId) : null;
  if (!before) return [];
  return othersWaiting(waiting, {
    areMany: before.are_many,
    denials: before.denials.map((row) => ({
      at: row.at,
      inUse: row.in_use,
      idleSeconds: row.idle_seconds,
    })),
    activities: before.activities.map((row) => ({ at: row.at, quietSeconds: row.quiet_seconds })),
    quantities: before.quantities,
  });
}
