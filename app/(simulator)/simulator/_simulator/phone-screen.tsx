'use client';

import { LoginScreen } from './login-screen';
import { MfsApp } from './mfs-app';
import { MimsApp } from './mims-app';
import { NamedApp } from './named-app';
import type { Phone } from './phone';
import { RegisterScreen } from './register-screen';
import { useStore } from './store';

/** What the app of a phone shows now. */
export function PhoneScreen({ phone, name }: { phone: Phone; name: string }) {
  const { registration, session } = useStore(phone.state);
  if (registration !== 'REGISTERED') return <RegisterScreen phone={phone} name={name} />;
  switch (phone.app) {
    case 'MIMS':
      return session === 'LOGGED_IN' ? <MimsApp phone={phone} /> : <LoginScreen phone={phone} />;
    case 'MFS':
      return session === 'LOGGED_IN' ? <MfsApp phone={phone} /> : <LoginScreen phone={phone} />;
    default:
      return <NamedApp phone={phone} />;
  }
}
