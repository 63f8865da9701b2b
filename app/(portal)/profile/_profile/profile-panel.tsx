'use client';

import { LogOut } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useId, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { ProfileDocument, type ProfileFieldsFragment } from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { PreferencesForm } from './preferences-form';

const NameForm = dynamic(() => import('./name-form').then((module) => module.NameForm), {
  ssr: false,
  loading: () => <Skeleton className="h-64" />,
});
const PasswordForm = dynamic(() => import('./password-form').then((module) => module.PasswordForm), {
  ssr: false,
  loading: () => <Skeleton className="h-60" />,
});

/** The reader's own account. */
export function ProfilePanel() {
  const t = useT();
  const [{ data, error }, execute] = useQuery({ query: ProfileDocument });
  const person = data?.viewer;
  if (error && !person)
    return <ErrorNote error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />;
  if (!person) return <ProfileSkeleton />;
  return (
    <div className="max-w-5xl space-y-4">
      <ProfileSection title={t('profile.about')}>
        <NameForm person={person} />
      </ProfileSection>
      <ProfileSection title={t('profile.reading')}>
        <PreferencesForm person={person} />
      </ProfileSection>
      <ProfileSection
        title={t('profile.password')}
        hint={person.hasPassword ? t('profile.passwordIntro') : undefined}
      >
        {person.hasPassword ? (
          <PasswordForm person={person} />
        ) : (
          <p className="text-sm text-muted">{t('profile.noPassword')}</p>
        )}
      </ProfileSection>
      <ProfileSection title={t('profile.sessions')} hint={t('profile.sessionsHint')}>
        <Sessions person={person} />
      </ProfileSection>
    </div>
  );
}

function ProfileSkeleton() {
  const t = useT();
  return (
    <div aria-busy className="max-w-5xl space-y-4">
      <p role="status" className="sr-only">
        {t('common.loading')}
      </p>
      {['h-80', 'h-64', 'h-72', 'h-32'].map((height) => (
        <Card key={height} className="p-4 sm:p-6">
          <Skeleton className={height} />
        </Card>
      ))}
    </div>
  );
}

const SignOutEverywhere = dynamic(
  () => import('./sign-out-everywhere').then((module) => module.SignOutEverywhere),
  {
    ssr: false,
  },
);

/** Last sign-in, and signing out everywhere. */
function Sessions({ person: { lastSignInAt } }: { person: ProfileFieldsFragment }) {
  const t = useT();
  const format = useFormat();
  const [isAsked, setIsAsked] = useState(false);
  return (
    <div className="space-y-3">
      {lastSignInAt ? (
        <p className="text-sm" title={format.utc(lastSignInAt)}>
          {t('profile.lastSignIn', { when: format.fullDate(lastSignInAt) })}
        </p>
      ) : null}
      <Button aria-haspopup="dialog" onClick={() => setIsAsked(true)}>
        <LogOut aria-hidden />
        {t('profile.everywhere')}
      </Button>
      {isAsked ? <SignOutEverywhere onClose={() => setIsAsked(false)} /> : null}
    </div>
  );
}

/** A section of the profile: explanation on the left, form on the right. */
function ProfileSection({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const id = useId();
  return (
    <Card className="p-4 sm:p-6">
      <section aria-labelledby={id} className="grid gap-x-10 gap-y-4 lg:grid-cols-[16rem_minmax(0,32rem)]">
        <div>
          <h2 id={id} className="font-semibold">
            {title}
          </h2>
          {hint ? <p className="mt-1 max-w-prose text-[13px] text-muted">{hint}</p> : null}
        </div>
        <div className="min-w-0">{children}</div>
      </section>
    </Card>
  );
}
