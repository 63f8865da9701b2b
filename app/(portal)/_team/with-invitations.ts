import type { Translate } from '@/app/_text/translate';

/** What a measure against a member does, and how many of their invitations it withdraws. */
export const withInvitations = (
  t: Translate,
  consequence: string,
  { openInvitationCount: count }: { openInvitationCount: number },
) => (count === 0 ? consequence : `${consequence} ${t('team.invitationsEnd', { count })}`);
