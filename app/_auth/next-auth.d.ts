import type { OpenedSession, SeveralCustomers } from '@/graphql/bridge';

declare module 'next-auth' {
  /** Result of signing in: the new session, or null if it was refused. */
  interface User {
    session: OpenedSession | null;
    /** Customers with an account of this address, if one has to be chosen. */
    customers?: SeveralCustomers['customers'];
  }
}
