import { createPortalUserAsOperator, invitePortalUserAsOperator, type PortalRole } from '../../licensing';
import { EXIT, printJson, UsageError, type Io } from '../io';
import { withDatabase } from '../open-database';
import { askPassword, readPassword } from '../read-password';

export const ROLES = {
  'vendor-admin': 'VENDOR_ADMIN',
  support: 'SUPPORT',
  'customer-admin': 'CUSTOMER_ADMIN',
  'customer-viewer': 'CUSTOMER_VIEWER',
} as const satisfies Record<string, PortalRole>;

export type Options = {
  email: string;
  role: keyof typeof ROLES;
  customer?: string;
  name?: string;
  passwordStdin?: boolean;
  invite?: boolean;
  json?: boolean;
};

/** Adds a portal user with a password, or prints the link of an invitation. */
export async function run(io: Io, options: Options): Promise<number> {
  const { email, customer, passwordStdin, invite, json } = options;
  const role = ROLES[options.role];
  if (invite && passwordStdin) throw new UsageError('Use either --invite or --password-stdin.');
  if (!invite && !passwordStdin && !io.input.isTTY)
    throw new UsageError('There is no terminal to ask for a password: use --invite or --password-stdin.');
  const isVendor = role === 'VENDOR_ADMIN' || role === 'SUPPORT';
  if (isVendor === (customer !== undefined))
    throw new UsageError(
      `--customer ${isVendor ? 'must be left out for' : 'is required for'} the role ${options.role}.`,
    );
  const person = {
    email,
    role,
    displayName: options.name ?? email.split('@')[0] ?? email,
    customerCode: customer,
  };

  if (invite) {
    const { link, endsAt } = await withDatabase(io, async ({ db }, env) => {
      const made = await invitePortalUserAsOperator({ runtime: { db }, input: person });
      return { link: `${env.http.publicUrl ?? ''}${made.link}`, endsAt: made.invitation.expiresAt };
    });
    if (json) printJson(io, { email, role, link, expiresAt: endsAt.toISOString() });
    else io.out(link);
    io.err(`The link works once, until ${endsAt.toISOString()}. Send it to ${email}.`);
    if (link.startsWith('/'))
      io.err('Put the address of the portal in front of it, or set PUBLIC_URL for a whole link.');
    return EXIT.ok;
  }
  const password = passwordStdin ? await readPassword(io.input) : await askPassword(io);
  const created = await withDatabase(io, ({ db }) =>
    createPortalUserAsOperator({ runtime: { db }, input: { ...person, password } }),
  );
  if (json) printJson(io, { email: created.email, role: created.role });
  else io.out(`${created.email} is now ${created.role}.`);
  return EXIT.ok;
}
