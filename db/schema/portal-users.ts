import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { customerId, hash, instant } from './_columns';
import { customers } from './customers';

export const portalLanguages = ['en', 'de'] as const;
export type PortalLanguage = (typeof portalLanguages)[number];
export const apiTokenScopes = ['READ', 'DEVICES', 'EVERYTHING'] as const;
export const portalRoles = ['VENDOR_ADMIN', 'SUPPORT', 'CUSTOMER_ADMIN', 'CUSTOMER_VIEWER'] as const;

/** A portal user (L32). The vendor's users belong to the vendor's customer row. */
export const portalUsers = pgTable(
  'portal_users',
  {
    customerId: customerId(),
    id: uuid('id').notNull().defaultRandom(),
    email: text('email').notNull(),
    displayName: text('display_name').notNull(),
    /** Null: signs in through the identity provider only. */
    passwordHash: text('password_hash'),
    role: text('role', { enum: portalRoles }).notNull(),
    /** Preferences of the portal; null: same as browser. */
    timeZone: text('time_zone'),
    language: text('language', { enum: portalLanguages }),
    lastSignInAt: instant('last_sign_in_at'),
    /**
     * When the e-mail address was verified: by the vendor, a mailed invitation or the identity provider. Null: only an
     * admin of the customer has stated it.
     */
    addressProvenAt: instant('address_proven_at'),
    disabledAt: instant('disabled_at'),
    createdAt: instant('created_at')
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (t) => [
    primaryKey({ name: 'portal_users_pkey', columns: [t.customerId, t.id] }),
    unique('portal_users_email_key').on(t.customerId, t.id, t.email),
    foreignKey({
      name: 'portal_users_customer_fkey',
      columns: [t.customerId],
      foreignColumns: [customers.id],
    }).onDelete('restrict'),
    check(
      'portal_users_role_check',
      sql`(${t.role} in ('VENDOR_ADMIN', 'SUPPORT')) = (${t.customerId} = '00000000-0000-0000-0000-000000000000') and ${t.role} in ('VENDOR_ADMIN', 'SUPPORT', 'CUSTOMER_ADMIN', 'CUSTOMER_VIEWER')`,
    ),
    check('portal_users_language_check', sql`${t.language} in ('en', 'de')`),
    check('portal_users_display_name_check', sql`length(${t.displayName}) between 1 and 200`),
  ],
);

/**
 * Portal users by e-mail address, at most one per customer: the only look-up without a customer. An address unique over
 * all customers would reveal users of one customer to another (L31).
 */
export const portalEmails = pgTable(
  'portal_emails',
  {
    email: text('email').notNull(),
    customerId: customerId(),
    portalUserId: uuid('portal_user_id').notNull(),
  },
  (t) => [
    primaryKey({ name: 'portal_emails_pkey', columns: [t.email, t.customerId] }),
    foreignKey({
      name: 'portal_emails_portal_user_fkey',
      columns: [t.customerId, t.portalUserId, t.email],
      foreignColumns: [portalUsers.customerId, portalUsers.id, portalUsers.email],
    })
      .onUpdate('cascade')
      .onDelete('cascade'),
    check(
      'portal_emails_email_check',
      sql`${t.email} = lower(${t.email}) and length(${t.email}) between 3 and 254`,
    ),
  ],
);

/** An open invitation to the portal. Deleted when accepted or withdrawn; the audit trail records both. */
export const portalInvitations = pgTable(
  'portal_invitations',
  {
    customerId: customerId(),
    id: uuid('id').notNull(),
    email: text('email').notNull(),
    displayName: text('display_name').notNull(),
    role: text('role', { enum: portalRoles }).notNull(),
    tokenHash: hash('token_hash').notNull(),
    /** The inviter may be one of the vendor's users. */
    inviterCustomerId: uuid('inviter_customer_id').notNull(),
    inviterId: uuid('inviter_id').notNull(),
    inviterName: text('inviter_name').notNull(),
    /** The link was only mailed and never shown, so its use verifies the address. */
    isMailed: boolean('is_mailed').notNull(),
    createdAt: instant('created_at')
      .notNull()
      .default(sql`clock_timestamp()`),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'portal_invitations_pkey', columns: [t.customerId, t.id] }),
    unique('portal_invitations_email_key').on(t.customerId, t.email),
    index('portal_invitations_inviter_idx').on(t.inviterCustomerId, t.inviterId),
    index('portal_invitations_purge_idx').on(t.expiresAt),
    foreignKey({
      name: 'portal_invitations_customer_fkey',
      columns: [t.customerId],
      foreignColumns: [customers.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'portal_invitations_inviter_fkey',
      columns: [t.inviterCustomerId, t.inviterId],
      foreignColumns: [portalUsers.customerId, portalUsers.id],
    }).onDelete('cascade'),
    check(
      'portal_invitations_role_check',
      sql`(${t.role} in ('VENDOR_ADMIN', 'SUPPORT')) = (${t.customerId} = '00000000-0000-0000-0000-000000000000') and ${t.role} in ('VENDOR_ADMIN', 'SUPPORT', 'CUSTOMER_ADMIN', 'CUSTOMER_VIEWER')`,
    ),
    check('portal_invitations_token_hash_check', sql`octet_length(${t.tokenHash}) = 32`),
  ],
);

/** A session of a browser. The cookie contains its id and is invalid without a live row. */
export const portalSessions = pgTable(
  'portal_sessions',
  {
    customerId: customerId(),
    id: uuid('id').notNull().defaultRandom(),
    portalUserId: uuid('portal_user_id').notNull(),
    createdAt: instant('created_at')
      .notNull()
      .default(sql`clock_timestamp()`),
    expiresAt: instant('expires_at').notNull(),
    /** When the person last authenticated in this session, by signing in or by confirming the password. */
    authenticatedAt: instant('authenticated_at')
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (t) => [
    primaryKey({ name: 'portal_sessions_pkey', columns: [t.customerId, t.id] }),
    index('portal_sessions_user_idx').on(t.customerId, t.portalUserId),
    index('portal_sessions_purge_idx').on(t.expiresAt),
    foreignKey({
      name: 'portal_sessions_portal_user_fkey',
      columns: [t.customerId, t.portalUserId],
      foreignColumns: [portalUsers.customerId, portalUsers.id],
    }).onDelete('cascade'),
  ],
);

/** An API token, with the rights of its portal user, limited by its scope. */
export const apiTokens = pgTable(
  'api_tokens',
  {
    customerId: customerId(),
    id: uuid('id').notNull().defaultRandom(),
    portalUserId: uuid('portal_user_id').notNull(),
    name: text('name').notNull(),
    tokenHash: hash('token_hash').notNull(),
    createdAt: instant('created_at')
      .notNull()
      .default(sql`clock_timestamp()`),
    lastUsedAt: instant('last_used_at'),
    scope: text('scope', { enum: apiTokenScopes }).notNull().default('EVERYTHING'),
    /** Null: a token from before expiry dates existed, valid until revoked. */
    expiresAt: instant('expires_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    primaryKey({ name: 'api_tokens_pkey', columns: [t.customerId, t.id] }),
    index('api_tokens_user_idx').on(t.customerId, t.portalUserId),
    foreignKey({
      name: 'api_tokens_portal_user_fkey',
      columns: [t.customerId, t.portalUserId],
      foreignColumns: [portalUsers.customerId, portalUsers.id],
    }).onDelete('cascade'),
    check('api_tokens_scope_check', sql`${t.scope} in ('READ', 'DEVICES', 'EVERYTHING')`),
    check('api_tokens_name_check', sql`length(${t.name}) between 1 and 200`),
    check('api_tokens_token_hash_check', sql`octet_length(${t.tokenHash}) = 32`),
  ],
);
