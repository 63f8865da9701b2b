'use client';

import dynamic from 'next/dynamic';
import { useQuery } from 'urql';
import { ProfileDocument } from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { Card } from '@/app/_components/ui/card';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { useT } from '@/app/_text/use-t';
import { ProfileSection } from './profile-section';
import { Reading } from './reading';
import { Sessions } from './sessions';

const NameForm = dynamic(() => import('./name-form').then((module) => module.NameForm), {
  ssr: false,
  loading: () => <Skeleton className="h-64" />,
});
const PasswordForm = dynamic(() => import('./password-form').then((module) => module.PasswordForm), {
  ssr: false,
  loading: () => <Skeleton className="h-60" />,
});

/** What somebody can change about themselves. */
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
        <Reading person={person} />
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
