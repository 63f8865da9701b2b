import type { OpenedSession } from '@/graphql/bridge';

declare module 'next-auth' {
  /** What signing in leads to: the session that was opened, or null where it was refused. */
  interface User {
    session: OpenedSession | null;
  }
}
