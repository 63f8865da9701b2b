import type { OpenedSession, SeveralCustomers } from '@/graphql/bridge';

declare module 'next-auth' {
  /** What signing in leads to: the session that was opened, or null where it was refused. */
  interface User {
    session: OpenedSession | null;
    /** The customers at which they have accounts, where one is to be chosen first. */
    customers?: SeveralCustomers['customers'];
  }
}
