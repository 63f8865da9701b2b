import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { findCredentials } from '../../db/queries/app-users';
import { requireDevice } from '../access';
import type { Call } from '../context';
import { LicensingError } from '../errors';
import { optionalText, parse, password, userName as userNameText } from '../input';
import type { LicenseDecision, LicenseRefused } from '../outcomes';
import { describeRefusal } from '../messages';
import { appUserAccount, verifyPassword } from '../password';
import { canonicalText } from '../rules/canonical-text';
import { callSeatEngine, decisionFrom, invalidDeviceToken } from '../seat-engine';

export type LoginInput = z.input<typeof schema>;

/**
 * Logs a person in on the calling device and takes a seat (L11, L12). Without a password it takes one round trip, and
 * is allowed only in pools that trust the application; with one, the hash is read and checked first.
 */
export async function login({ ctx, input }: Call<LoginInput>): Promise<LicenseDecision> {
  const device = requireDevice(ctx);
  const { userName, password: given, appVersion } = parse(schema, input);
  const { customerId, deviceId, tokenHash } = device;

  if (given == null) {
    const answer = await callSeatEngine(
      ctx.db,
      sql`log_in_trusted(${customerId}::uuid, ${deviceId}::uuid, ${tokenHash}::bytea, ${input.userName}, ${canonicalText(userName)}, ${appVersion})`,
    );
    if (answer.outcome === 'PASSWORD_NEEDED') {
      throw new LicensingError(
        'BAD_USER_INPUT',
        'password is required, because this pool checks passwords.',
        {
          field: 'password',
        },
      );
    }
    ctx.usagePublisher.schedule();
    return decisionFrom(answer);
  }

  const person = await findCredentials(ctx.db, {
    customerId,
    deviceId,
    tokenHash,
    userName: input.userName,
    userNameKey: canonicalText(userName),
  });
  if (!person) throw invalidDeviceToken();
  if (person.isDeviceRemoved) return refuse('DEVICE_NOT_REGISTERED', person.now);
  if (person.authentication !== 'TRUSTED') {
    // Counted by device, because all devices of a site may share an address.
    const attempt = {
      kind: 'app-user' as const,
      account: appUserAccount({ customerId, userName }),
      address: deviceId,
    };
    const owner = {
      lane: 'apps' as const,
      customer: customerId,
      person: attempt.account,
      device: deviceId,
      giveUpAt: ctx.giveUpAt,
    };
    const isGenuine = await ctx.rateLimits.guard(attempt, () =>
      verifyPassword(person.passwordHash, given, owner),
    );
    if (!isGenuine) return refuse('INVALID_CREDENTIALS', person.now);
  }
  if (!person.appUserId) return refuse('INVALID_CREDENTIALS', person.now);

  const who = sql`${customerId}::uuid, ${deviceId}::uuid, ${tokenHash}::bytea, ${person.appUserId}::uuid, ${appVersion}`;
  const answer = await callSeatEngine(
    ctx.db,
    // A password set during the check makes the old one wrong (L16).
    person.authentication === 'TRUSTED'
      ? sql`log_in(${who})`
      : sql`log_in_with_password(${who}, ${person.passwordHash})`,
  );
  ctx.usagePublisher.schedule();
  return decisionFrom(answer);
}

const schema = z.object({
  userName: userNameText,
  password: password(0).nullish(),
  appVersion: optionalText(100),
});

function refuse(reason: 'INVALID_CREDENTIALS' | 'DEVICE_NOT_REGISTERED', serverTime: Date): LicenseRefused {
  return { kind: 'refused', reason, ...describeRefusal(reason), retryAfterSeconds: null, serverTime };
}
