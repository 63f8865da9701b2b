'use client';

import { useQuery } from 'urql';
import {
  CustomerTeamDocument,
  VendorTeamDocument,
  type OpenInvitationFragment,
  type TeamMemberFragment,
} from '@/graphql/generated/operations/graphql';

/** The people of a customer who use the portal and those who are invited; for null the vendor's own. */
export function useTeam(customerId: string | null) {
  const [ofCustomer, readCustomer] = useQuery({
    query: CustomerTeamDocument,
    variables: { customerId: customerId ?? '' },
    pause: customerId === null,
  });
  const [ofVendor, readVendor] = useQuery({ query: VendorTeamDocument, pause: customerId !== null });
  const { data, error } = customerId === null ? ofVendor : ofCustomer;
  const members: TeamMemberFragment[] | undefined =
    customerId === null ? ofVendor.data?.portalUsers : ofCustomer.data?.customer?.portalUsers;
  const invitations: OpenInvitationFragment[] | undefined =
    customerId === null ? ofVendor.data?.portalInvitations : ofCustomer.data?.customer?.portalInvitations;
  return {
    members,
    invitations,
    viewerId: data?.viewer?.id ?? null,
    error,
    reread: () => (customerId === null ? readVendor : readCustomer)({ requestPolicy: 'network-only' }),
  };
}
