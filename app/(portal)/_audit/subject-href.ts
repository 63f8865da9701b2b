import type { AuditRowFragment } from '@/graphql/generated/operations/graphql';

type Subject = Pick<AuditRowFragment, 'action' | 'subjectId' | 'subjectName' | 'seatPool'>;

type Reader = {
  /** Null: the vendor. */
  customerId: string | null;
  maySeeTeam: boolean;
};

/** Page of the subject of an entry, if there is one that the reader may open. */
export function subjectHref(
  { action, subjectId, subjectName, seatPool }: Subject,
  { customerId, maySeeTeam }: Reader,
): string | null {
  const inCustomer = customerId && `/customers/${customerId}`;
  const [kind, what] = action.split('.');
  const isRemoved = what === 'removed';
  switch (kind) {
    case 'seat-pool':
      return seatPool && `/pools/${seatPool.id}/settings`;
    case 'device':
    case 'license':
      return seatPool && `/pools/${seatPool.id}/devices/${subjectId}`;
    case 'app-user':
      return inCustomer && `${inCustomer}/people?${new URLSearchParams({ q: subjectName })}`;
    case 'app-users':
      return inCustomer && `${inCustomer}/people`;
    case 'portal-user':
      return maySeeTeam ? `${inCustomer ?? ''}/team` : null;
    case 'display-link':
      return maySeeTeam ? inCustomer && `${inCustomer}/displays` : null;
    case 'customer':
      return `/customers/${subjectId}`;
    case 'alert':
      return inCustomer && `${inCustomer}/alerts`;
    case 'alert-settings':
    case 'alert-recipient':
      return inCustomer && `${inCustomer}/alerts/settings`;
    case 'webhook-endpoint':
      return inCustomer && `${inCustomer}/alerts/webhooks${isRemoved ? '' : `/${subjectId}`}`;
    case 'application':
      return '/applications';
    default:
      return null;
  }
}
