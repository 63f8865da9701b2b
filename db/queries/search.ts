import { sql, type SQL } from 'drizzle-orm';
import type { Executor } from '../client';
import { containsPattern } from './contains-pattern';
import { nameOrder } from './name-order';
import { deviceTexts, isIndexedSearch, mayHold, personTexts } from './text-search';

export type FoundKind = 'customer' | 'seatPool' | 'device' | 'appUser';

/** Something found. `closeness`: 0 it is the text, 1 it begins with it, 2 it contains it. */
export type Found = { kind: FoundKind; customerId: string; id: string; closeness: number; label: string };

type Search = {
  /** Null: all customers but `exceptCustomerId`. */
  customerId: string | null;
  exceptCustomerId: string;
  text: string;
  /** A piece of an opaque id, if the text can be one. */
  idPiece: string | null;
  limit: number;
  /** Part of an installation id finds a device only for those who may see it; the whole id finds it for all (L10). */
  findsByPartOfInstallation: boolean;
};

type Source = {
  kind: FoundKind;
  from: SQL;
  customerId: SQL;
  id: SQL;
  /** What a text is looked for in. */
  texts: SQL[];
  /** A text that not everybody may see. */
  guarded?: SQL;
  /** The texts as in the index on them, for a source that has one. */
  indexed?: SQL;
  /** Left out unless found by id. */
  unless?: SQL;
  /** How the opaque id is spelt: its prefix, and the bytes behind it. */
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

/** Of each kind the closest `limit` that hold the text. */
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
  // One text of all of them, so that each row is put in lower case once. No search holds a line feed.
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
  // Each customer's entries are apart in the index.
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
