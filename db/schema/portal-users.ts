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
export const apiTokenScopes = ['READ', 'DEVICES', 'EVERYTHING'] as const;
export const portalRoles = ['VENDOR_ADMIN', 'SUPPORT', 'CUSTOMER_ADMIN', 'CUSTOMER_VIEWER'] as const;

/** A person who uses the portal (L32). The vendor's people belong to the vendor's own customer row. */
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
    /** How they read the portal; null: as their browser says. */
    timeZone: text('time_zone'),
    language: text('language', { enum: portalLanguages }),
    lastSignInAt: instant('last_sign_in_at'),
    /**
     * When somebody trusted vouched that the e-mail address is this person's: the vendor, a mailed invitation or the
     * identity provider. Null: only an admin of the customer says so.
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
 * The people who have an e-mail address, at most one of each customer: the one look-up that starts without a customer.
 * An address that was unique over all customers would tell one customer about the people of another (L31).
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

/** An open invitation to the portal. The row goes when it is accepted or withdrawn; the audit trail keeps both. */
export const portalInvitations = pgTable(
  'portal_invitations',
  {
    customerId: customerId(),
    id: uuid('id').notNull(),
    email: text('email').notNull(),
    displayName: text('display_name').notNull(),
    role: text('role', { enum: portalRoles }).notNull(),
    tokenHash: hash('token_hash').notNull(),
    /** Whoever invited may be one of the vendor's people. */
    inviterCustomerId: uuid('inviter_customer_id').notNull(),
    inviterId: uuid('inviter_id').notNull(),
    inviterName: text('inviter_name').notNull(),
    /** The link went to the address by mail and was shown to nobody: who has it has the address. */
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

/** A signed-in browser. The cookie names it; without a live row here the cookie is worth nothing. */
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
    /** When the person last proved who they are in this session: by signing in, or by the password again. */
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

/** A token for scripts with the rights of the portal user who made it, as far as its scope goes. */
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
    /** Null: a token from before end dates existed. It works until it is revoked. */
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
