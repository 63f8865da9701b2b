import { getProviders, signIn } from 'next-auth/react';

const CHANNEL = 'seatwise-sign-in';

/** Signs in with a password and stays on the page. Returns why it failed, or null. */
export async function signInHere(credentials: {
  email: string;
  password: string;
  /** Which account is meant, where an address has several. */
  customerId?: string;
}): Promise<string | null> {
  if (!(await isSignInReachable())) return 'Network';
  const answer = await signIn('credentials', { redirect: false, ...credentials }).catch(() => null);
  if (!answer?.ok || answer.error) return answer?.error ?? 'Network';
  tellOtherTabs();
  return null;
}

/** Calls back when this person has signed in in another tab of this browser. */
export function onSignInElsewhere(listener: () => void): () => void {
  const channel = openChannel();
  channel.addEventListener('message', listener);
  return () => channel.removeEventListener('message', listener);
}

const tellOtherTabs = () => openChannel().postMessage(null);

/* One for the tab: it does not receive what it posts itself. */
let opened: BroadcastChannel | undefined;
const openChannel = () => (opened ??= new BroadcastChannel(CHANNEL));

/** next-auth leaves for an error page when it cannot read the providers; while the link is down that is the browser's. */
export const isSignInReachable = async () => (await getProviders().catch(() => null)) !== null;
