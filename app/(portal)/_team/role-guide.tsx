'use client';

import type { PortalRole } from '@/graphql/generated/operations/graphql';
import { useT } from '@/app/_text/use-t';

const VENDOR_ROLES = ['VENDOR_ADMIN', 'SUPPORT'] as const;
const CUSTOMER_ROLES = ['CUSTOMER_ADMIN', 'CUSTOMER_VIEWER'] as const;

/** Roles of the vendor's team, or of a customer's (L32). */
export const rolesOf = (ofVendor: boolean) => (ofVendor ? VENDOR_ROLES : CUSTOMER_ROLES);

export const isOfVendorTeam = (role: PortalRole) => VENDOR_ROLES.some((one) => one === role);

/** Description of what each role of a team may do. */
export function RoleGuide({ ofVendor }: { ofVendor: boolean }) {
  const t = useT();
  // The vendor's page has its own main heading; a customer's page is below the heading of the customer.
  const Heading = ofVendor ? 'h2' : 'h3';
  return (
    <section aria-labelledby="role-guide" className="max-w-prose text-sm">
      <Heading id="role-guide" className="mb-2 font-semibold">
        {t('team.rolesTitle')}
      </Heading>
      <dl className="space-y-2">
        {rolesOf(ofVendor).map((role) => (
          <div key={role}>
            <dt className="font-medium">{t(`roles.${role}`)}</dt>
            <dd className="text-muted">{t(`team.means.${role}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
