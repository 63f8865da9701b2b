import { sql, type SQL } from 'drizzle-orm';
import type { Executor } from '../client';
import { containsPattern } from './contains-pattern';
import { nameOrder } from './name-order';
import { deviceTexts, isIndexedSearch, mayHold, personTexts } from './text-search';

export type FoundKind = 'customer' | 'seatPool' | 'device' | 'appUser';

/** A search result. `closeness`: 0 equal, 1 a prefix, 2 contained. */
export type Found = { kind: FoundKind; customerId: string; id: string; closeness: number; label: string };

type Search = {
  /** Null: all customers but `exceptCustomerId`. */
  customerId: string | null;
  exceptCustomerId: string;
  text: string;
  /** Part of an opaque id, if the text can be one. */
  idPiece: string | null;
  limit: number;
  /** Whether part of an installation id finds a device; the whole id always does (L10). */
  findsByPartOfInstallation: boolean;
};

type Source = {
  kind: FoundKind;
  from: SQL;
  customerId: SQL;
  id: SQL;
  /** Expressions that are searched. */
  texts: SQL[];
  /** Expression that not every caller may search. */
  guarded?: SQL;
  /** The expressions as in their index, for sources with one. */
  indexed?: SQL;
  /** Rows left out unless found by id. */
  unless?: SQL;
  /** Format of the opaque id: its prefix and its bytes. */
  prefix: string;
  bytes: SQL;
};

const sources: readonly Source[] = [
  {
    kind: 'customer',
    from: sql`customers c`,
    customerId: sql`c.id`,
    id: sql`c.id`,
    texts: [sql`c.name`, sql`c.code`],
    prefix: 'cus_',
    bytes: sql`uuid_send(c.id)`,
  },
  {
    kind: 'seatPool',
    from: sql`seat_pools p join customers c on c.id = p.customer_id join applications a on a.id = p.application_id`,
    customerId: sql`p.customer_id`,
    id: sql`p.id`,
    texts: [sql`c.name || ' ' || a.name`, sql`c.code || ' ' || a.code`, sql`a.name`, sql`a.code`],
    prefix: 'pool_',
    bytes: sql`uuid_send(p.customer_id) || uuid_send(p.id)`,
  },
  {
    kind: 'device',
    from: sql`devices d`,
    customerId: sql`d.customer_id`,
    id: sql`d.id`,
    texts: [sql`d.name`],
    guarded: sql`d.installation_id`,
    indexed: deviceTexts(sql`d.name`, sql`d.installation_id`),
    unless: sql`d.removed_at is not null`,
    prefix: 'dev_',
    bytes: sql`uuid_send(d.customer_id) || uuid_send(d.id)`,
  },
  {
    kind: 'appUser',
    from: sql`app_users u`,
    customerId: sql`u.customer_id`,
    id: sql`u.id`,
    texts: [sql`u.display_name`, sql`u.user_name`],
    indexed: personTexts(sql`u.user_name`, sql`u.display_name`),
    prefix: 'usr_',
    bytes: sql`uuid_send(u.customer_id) || uuid_send(u.id)`,
  },
];

/** The closest `limit` matches of each kind. */
export async function findByText(db: Executor, search: Search): Promise<Found[]> {
  const found = await Promise.all(sources.map((source) => findIn(db, source, search)));
  return found.flat();
}

async function findIn(
  db: Executor,
  { kind, from, customerId, id, texts: open, guarded, indexed, unless, prefix, bytes }: Source,
  { text, idPiece, limit, findsByPartOfInstallation, ...scope }: Search,
): Promise<Found[]> {
  const within = scope.customerId
    ? sql`${customerId} = ${scope.customerId}::uuid`
    : sql`${customerId} <> ${scope.exceptCustomerId}::uuid`;
  const texts = guarded && findsByPartOfInstallation ? [...open, guarded] : open;
  const isGuarded =
    guarded && !findsByPartOfInstallation ? sql`lower(${guarded}) = lower(${text})` : sql`false`;
  // Joined into one text, so that each row is lower-cased once. A search contains no line feed.
  const all = sql.join(texts, sql` || chr(10) || `);
  const holdsText = sql`(lower(${all}) like lower(${containsPattern(text)}) or ${isGuarded})`;
  const found = unless ? sql`(not ${unless} and ${holdsText})` : holdsText;
  const holdsId =
    idPiece === null
      ? sql`false`
      : sql`${prefix} || translate(encode(${bytes}, 'base64'), E'+/=\n', '-_') like ${containsPattern(idPiece)}`;
  const closeness = sql.join(
    texts.map(
      (value) =>
        sql`case when lower(${value}) = lower(${text}) then 0 when starts_with(lower(${value}), lower(${text})) then 1 else 2 end`,
    ),
    sql`, `,
  );
  // The index is separate for each customer.
  const isIndexed = indexed && idPiece === null && isIndexedSearch(text);
  const source = isIndexed
    ? sql`customers c join ${from} on ${customerId} = c.id and ${mayHold(customerId, indexed, text, sql`c.id`)}`
    : from;
  const rows = await db.execute<{ customer_id: string; id: string; closeness: number; label: string }>(sql`
    select ${customerId} as customer_id, ${id} as id, case when ${isGuarded} then 0 else least(${closeness}) end as closeness, ${texts[0]} as label
    from ${source} where ${within} and (${found} or ${holdsId})
    order by closeness, length(${texts[0]}), ${nameOrder(sql`${texts[0]}`)}, ${id} limit ${limit}`);
  return [...rows].map((row) => ({
    kind,
    customerId: row.customer_id,
    id: row.id,
    closeness: row.closeness,
    label: row.label,
  }));
}
