import type { Api } from '../fleet/api';
import type { Operation } from '../fleet/operations';

/** The support desk in the demo data. */
export const DEMO_SUPPORT = { email: 'support@seatwise.example', password: 'demo-support-desk' } as const;

type NewPortalUser = {
  email: string;
  displayName: string;
  password: string;
  role: string;
  customerId: string;
};

const createDocument: Operation<{ result: { portalUser: { id: string } } }, { input: NewPortalUser }> = {
  text: 'mutation CreatePortalUser($input: CreatePortalUserInput!) { result: createPortalUser(input: $input) { portalUser { id } } }',
};
const listDocument: Operation<
  { customer: { portalUsers: { id: string; email: string }[] } },
  { customerId: string }
> = {
  text: 'query PortalUsers($customerId: ID!) { customer(id: $customerId) { portalUsers { id email } } }',
};
const disableDocument: Operation<object, { portalUserId: string }> = {
  text: 'mutation Disable($portalUserId: ID!) { updatePortalUser(input: { portalUserId: $portalUserId, disabled: true }) { portalUser { id } } }',
};

/** Adds a portal user of a customer. */
export async function createPortalUser(api: Api, input: NewPortalUser): Promise<void> {
  await api.call(createDocument, { input });
}

/** Disables the portal user with this address. */
export async function disablePortalUser(api: Api, customerId: string, email: string): Promise<void> {
  const { customer } = await api.call(listDocument, { customerId });
  const person = customer.portalUsers.find((one) => one.email === email);
  if (!person) throw new Error(`no portal user of ${customerId} has the address ${email}`);
  await api.call(disableDocument, { portalUserId: person.id });
}
