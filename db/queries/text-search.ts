import { sql, type SQL } from 'drizzle-orm';

/** Texts of three or more characters are found with an index; for shorter ones every name is read. */
export const isIndexedSearch = (search: string) => [...search.toLowerCase()].length >= 3;

/**
 * Narrows rows to possible matches, with an index on `search_grams` of the same two expressions. It contains trigrams
 * with their customer; pg_trgm is not available everywhere and does not separate customers.
 */
export const mayHold = (customerId: SQL, texts: SQL, search: string, searchedCustomer: SQL = customerId) =>
  sql`search_grams(${customerId}, ${texts}) @> search_grams(${searchedCustomer}, ${search}::text)`;

/** Searched texts of a device and of a user, as in their indexes. */
export const deviceTexts = (name: SQL, installationId: SQL) => sql`(${name} || chr(10) || ${installationId})`;
export const personTexts = (userName: SQL, displayName: SQL) =>
  sql`(${userName} || chr(10) || ${displayName})`;
