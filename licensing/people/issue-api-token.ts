import { and, eq, isNull, sql } from 'drizzle-orm';
import { customers, portalUsers } from '../../db/schema';
import { VENDOR_CUSTOMER_ID } from '../actor';
import type { Runtime } from '../context';
import { LicensingError } from '../errors';
import { email as emailAddress, parse } from '../input';
import { inTransaction } from '../seat-engine';
import {
  apiTokenSchema,
  insertApiToken,
  type CreateApiTokenInput,
  type CreatedApiToken,
} from './create-api-token';

export type IssueApiTokenInput = CreateApiTokenInput & {
  email: string;
  /** Code of the customer, for an address that several customers have. */
  customerCode?: string;
};

/**
 * Creates an API token of a portal user for the operator of the server, without a browser. `NOT_FOUND` if no enabled
 * portal user has the address, `CONFLICT` if several do.
 */
export async function issueApiToken({
  runtime,
  input: { email, customerCode, ...wanted },
}: {
  runtime: Pick<Runtime, 'db'>;
  input: IssueApiTokenInput;
}): Promise<CreatedApiToken> {
  const token = parse(apiTokenSchema, wanted);
  const address = emailAddress.safeParse(email).data ?? '';
  return inTransaction(runtime.db, async (tx) => {
    const found = await tx
      .select({ customerId: portalUsers.customerId, id: portalUsers.id })
      .from(portalUsers)
      .innerJoin(customers, eq(customers.id, portalUsers.customerId))
      .where(
        and(
          eq(portalUsers.email, address),
          isNull(portalUsers.disabledAt),
          customerCode === undefined
            ? undefined
            : eq(
                sql`case when ${customers.id} = ${VENDOR_CUSTOMER_ID} then 'VENDOR' else ${customers.code} end`,
                customerCode,
              ),
        ),
      )
      .for('no key update', { of: portalUsers });
    const [owner, ...others] = found;
    if (!owner) throw new LicensingError('NOT_FOUND', `No enabled portal user has the address ${email}.`);
    if (others.length > 0) {
      throw new LicensingError(
        'CONFLICT',
        `People of several customers have the address ${email}. Name the customer.`,
      );
    }
    return insertApiToken(
      tx,
      { kind: 'system', name: 'The command token create on the server' },
      owner,
      token,
    );
  });
}
