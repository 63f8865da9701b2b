import { sql, type SQL } from 'drizzle-orm';

/** Texts of three characters and more are found with an index; for shorter ones every name is read. */
export const isIndexedSearch = (search: string) => [...search.toLowerCase()].length >= 3;

/**
 * Narrows rows to those that may hold the text, with an index on `search_grams` of the same two expressions. Every
 * three characters in a row are kept in it with their customer, because the extension that does so (pg_trgm) is not
 * allowed everywhere and does not know customers.
 */
export const mayHold = (customerId: SQL, texts: SQL, search: string, searchedCustomer: SQL = customerId) =>
  sql`search_grams(${customerId}, ${texts}) @> search_grams(${searchedCustomer}, ${search}::text)`;

/** What is searched of a device and of a person, as in their indexes. */
export const deviceTexts = (name: SQL, installationId: SQL) => sql`(${name} || chr(10) || ${installationId})`;
export const personTexts = (userName: SQL, displayName: SQL) =>
  sql`(${userName} || chr(10) || ${displayName})`;
