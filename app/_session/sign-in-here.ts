import { getProviders, signIn } from 'next-auth/react';

const CHANNEL = 'seatwise-sign-in';

/** Signs in with a password and stays on the page. Returns the error, or null. */
export async function signInHere(credentials: {
  email: string;
  password: string;
  /** Customer of the account, if the address has several. */
  customerId?: string;
}): Promise<string | null> {
  if (!(await isSignInReachable())) return 'Network';
  const answer = await signIn('credentials', { redirect: false, ...credentials }).catch(() => null);
  if (!answer?.ok || answer.error) return answer?.error ?? 'Network';
  tellOtherTabs();
  return null;
}

/** Calls the listener when this user has signed in in another tab. */
export function onSignInElsewhere(listener: () => void): () => void {
  const channel = openChannel();
  channel.addEventListener('message', listener);
  return () => channel.removeEventListener('message', listener);
}

const tellOtherTabs = () => openChannel().postMessage(null);

/* One per tab, because a channel does not receive its own messages. */
let opened: BroadcastChannel | undefined;
const openChannel = () => (opened ??= new BroadcastChannel(CHANNEL));

/** next-auth navigates to an error page if it cannot read the providers; offline that is the browser's. */
export const isSignInReachable = async () => (await getProviders().catch(() => null)) !== null;
