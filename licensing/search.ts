import { z } from 'zod';
import { findByText, type Found, type FoundKind } from '../db/queries/search';
import { isVendor, mayReach, requirePortal } from './access';
import { VENDOR_CUSTOMER_ID, type PortalActor } from './actor';
import { getCustomers, type CustomerRecord } from './catalogue/get-customer';
import type { Call, Context } from './context';
import { getDevices, type DeviceRecord } from './device/get-device';
import { LicensingError } from './errors';
import { decodeId, decodeKey, type Key } from './ids';
import { parse, text, wholeNumber } from './input';
import { getAppUsers, type AppUserRecord } from './people/list-app-users';
import { getSeatPools, type SeatPoolRecord } from './pool/get-seat-pool';
import { chooseSearchHits } from './rules/choose-search-hits';
import { isPermitted } from './rules/permissions';

/** A search hit, named as in the API. */
export type SearchHitRecord =
  | ({ __typename: 'Customer' } & CustomerRecord)
  | ({ __typename: 'SeatPool' } & SeatPoolRecord)
  | ({ __typename: 'Device' } & DeviceRecord)
  | ({ __typename: 'AppUser' } & AppUserRecord);

/**
 * Finds customers, pools, devices and people the caller may see by name, code, user name, installation id or id:
 * exact matches first, then prefixes, then the rest. Removed devices are found by id only. Callers who may not remove
 * devices must give the whole installation id.
 */
export async function search({
  ctx,
  input,
}: Call<{ text: string; first: number }>): Promise<SearchHitRecord[]> {
  const actor = requirePortal(ctx);
  const { text: wanted, first } = parse(schema, input);
  const byId = findById(wanted);
  const found = byId
    ? [byId].filter((hit) => mayReach(actor, hit.customerId))
    : await findByText(ctx.db, {
        ...scopeOf(actor),
        text: wanted,
        idPiece: idPieceOf(wanted),
        limit: first,
        findsByPartOfInstallation: isPermitted(actor, 'REMOVE_DEVICES'),
      });
  return readHits(ctx, chooseSearchHits(found, first));
}

const scopeOf = (actor: PortalActor) => ({
  customerId: isVendor(actor) ? null : actor.customerId,
  exceptCustomerId: VENDOR_CUSTOMER_ID,
});

/** Object named by a complete id, whether it exists or not. */
function findById(id: string): Found | null {
  for (const kind of ['customer', 'seatPool', 'device', 'appUser'] as const) {
    try {
      const key = kind === 'customer' ? asKey(decodeId(kind, id)) : decodeKey(kind, id);
      return { kind, ...key, closeness: 0, label: id };
    } catch (error) {
      if (!(error instanceof LicensingError)) throw error;
    }
  }
  return null;
}

const asKey = (id: string): Key => ({ customerId: id, id });

/** Ids are long and mixed-case; searching every word in them would double the time of a search. */
const idPieceOf = (wanted: string) =>
  /^[\w-]{12,}$/.test(wanted) && /[a-z]/.test(wanted) && /[A-Z]/.test(wanted) ? wanted : null;

async function readHits(ctx: Context, hits: readonly Found[]): Promise<SearchHitRecord[]> {
  const keysOf = (kind: FoundKind) => hits.filter((hit) => hit.kind === kind);
  const [customers, seatPools, devices, appUsers] = await Promise.all([
    getCustomers(
      ctx.db,
      keysOf('customer').map(({ id }) => id),
    ),
    getSeatPools(ctx.db, keysOf('seatPool')),
    getDevices(ctx.db, keysOf('device')),
    getAppUsers(ctx.db, keysOf('appUser')),
  ]);
  const records = new Map<string, SearchHitRecord>();
  for (const record of customers) records.set(`customer ${record.id}`, { __typename: 'Customer', ...record });
  for (const record of seatPools) records.set(`seatPool ${record.id}`, { __typename: 'SeatPool', ...record });
  for (const record of devices) records.set(`device ${record.id}`, { __typename: 'Device', ...record });
  for (const record of appUsers) records.set(`appUser ${record.id}`, { __typename: 'AppUser', ...record });
  return hits.flatMap(({ kind, id }) => records.get(`${kind} ${id}`) ?? []);
}

const schema = z.object({ text: text(100), first: wholeNumber(1, 50) });
