'use client';

import { UserPlus, UsersRound } from 'lucide-react';
import dynamic from 'next/dynamic';
import { parseAsBoolean, useQueryState } from 'nuqs';
import { useMemo, useRef, useState } from 'react';
import { useQuery } from 'urql';
import {
  CustomerTeamDocument,
  VendorTeamDocument,
  type OpenInvitationFragment,
  type TeamMemberFragment,
} from '@/graphql/generated/operations/graphql';
import { DataTable } from '@/app/_components/data-table/data-table';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { PageHeading } from '@/app/_components/page-heading';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { usePermission } from '@/app/_components/viewer';
import { useT } from '@/app/_text/use-t';
import { InvitationList } from './invitation-list';
import { teamColumns, type MemberAction } from './team-columns';
import { RoleGuide } from './role-guide';

const AddMember = dynamic(() => import('./add-member').then((module) => module.AddMember), { ssr: false });
const EditMember = dynamic(() => import('./member-dialogs').then((module) => module.EditMember), {
  ssr: false,
});
const SetPassword = dynamic(() => import('./member-dialogs').then((module) => module.SetPassword), {
  ssr: false,
});
const SwitchMember = dynamic(() => import('./member-dialogs').then((module) => module.SwitchMember), {
  ssr: false,
});

const LiftMember = dynamic(() => import('./member-dialogs').then((module) => module.LiftMember), {
  ssr: false,
});

type Asked = { action: MemberAction; member: TeamMemberFragment } | null;

/** Portal users of a customer; with null, of the vendor. */
export function TeamPanel({ customerId }: { customerId: string | null }) {
  const t = useT();
  const { members, invitations, viewerId, error, reread } = useTeam(customerId);
  const mayManage = usePermission(customerId === null ? 'MANAGE_VENDOR_TEAM' : 'MANAGE_TEAM');
  const [isAdding, setIsAdding] = useQueryState('new', parseAsBoolean.withDefault(false));
  const [asked, setAsked] = useState<Asked>(null);
  const heading = useRef<HTMLDivElement>(null);
  const columns = useMemo(
    () =>
      teamColumns({
        t,
        viewerId,
        onAsk: mayManage ? (action, member) => setAsked({ action, member }) : null,
      }),
    [t, viewerId, mayManage],
  );
  const close = () => setAsked(null);
  const dialog = asked && { member: asked.member, onClose: close };

  return (
    <div ref={heading} tabIndex={-1} className="space-y-4 outline-none">
      <PageHeading
        title={t('team.title')}
        as={customerId === null ? 'h1' : 'h2'}
        actions={
          mayManage ? (
            <Button variant="primary" onClick={() => void setIsAdding(true)}>
              <UserPlus aria-hidden />
              {t('team.add')}
            </Button>
          ) : null
        }
      >
        {t(customerId === null ? 'team.vendorIntro' : 'team.customerIntro')}
      </PageHeading>
      {error ? <ErrorNote error={error} onRetry={reread} /> : null}
      {members || !error ? (
        <Card className="overflow-clip">
          {members ? (
            <DataTable
              caption={t('team.caption')}
              storageKey="team"
              columns={columns}
              rows={members}
              isHeld={asked !== null}
              nameOf={(member) => member.displayName}
              empty={
                <EmptyState icon={UsersRound} title={t('team.empty')}>
                  {t('team.emptyHint')}
                </EmptyState>
              }
            />
          ) : (
            <ListSkeleton rows={3} />
          )}
        </Card>
      ) : null}
      {invitations?.length ? (
        <InvitationList
          invitations={invitations}
          mayManage={mayManage}
          isTopLevel={customerId === null}
          onChanged={reread}
          returnFocusTo={heading}
        />
      ) : null}
      {mayManage || !members ? null : <p className="text-[13px] text-muted">{t('team.readOnly')}</p>}
      {members ? <RoleGuide ofVendor={customerId === null} /> : null}
      {mayManage && isAdding ? (
        <AddMember customerId={customerId} onClose={() => void setIsAdding(null)} onAdded={reread} />
      ) : null}
      {dialog && asked.action === 'edit' ? <EditMember {...dialog} /> : null}
      {dialog && asked.action === 'password' ? <SetPassword {...dialog} /> : null}
      {dialog && asked.action === 'lift' ? <LiftMember {...dialog} returnFocusTo={heading} /> : null}
      {dialog && asked.action === 'switch' ? <SwitchMember {...dialog} returnFocusTo={heading} /> : null}
    </div>
  );
}

/** Portal users and open invitations of a customer; with null, of the vendor. */
function useTeam(customerId: string | null) {
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
