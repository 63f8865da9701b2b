import { describe, expect, it } from 'vitest';
import { subjectHref } from './subject-href';

const reader = { customerId: 'cus_1', maySeeTeam: true };
const subject = { action: '', subjectId: 'id_1', subjectName: 'Tom & Ann', seatPool: null };
const pool = { __typename: 'SeatPool' as const, id: 'pool_1' };

describe('where an entry of the audit trail leads', () => {
  it.each([
    ['seat-pool.updated', '/pools/pool_1/settings'],
    ['device.logged-out', '/pools/pool_1/devices/id_1'],
    ['license.released', '/pools/pool_1/devices/id_1'],
    ['app-user.updated', '/customers/cus_1/people?q=Tom+%26+Ann'],
    ['app-users.imported', '/customers/cus_1/people'],
    ['portal-user.created', '/customers/cus_1/team'],
    ['display-link.revoked', '/customers/cus_1/displays'],
    ['alert.acknowledged', '/customers/cus_1/alerts'],
    ['alert-settings.updated', '/customers/cus_1/alerts/settings'],
    ['alert-recipient.declined', '/customers/cus_1/alerts/settings'],
    ['webhook-endpoint.updated', '/customers/cus_1/alerts/webhooks/id_1'],
    ['webhook-endpoint.removed', '/customers/cus_1/alerts/webhooks'],
    ['api-token.revoked', null],
    ['something.else', null],
  ])('%s: %s', (action, expected) => {
    expect(subjectHref({ ...subject, action, seatPool: pool }, reader)).toBe(expected);
  });

  it('in the vendor’s own trail, to the vendor’s pages', () => {
    const vendor = { customerId: null, maySeeTeam: true };
    expect(subjectHref({ ...subject, action: 'portal-user.created' }, vendor)).toBe('/team');
    expect(subjectHref({ ...subject, action: 'customer.created' }, vendor)).toBe('/customers/id_1');
    expect(subjectHref({ ...subject, action: 'application.updated' }, vendor)).toBe('/applications');
  });

  it('nowhere when what it was done to is gone, or the reader may not go there', () => {
    expect(subjectHref({ ...subject, action: 'device.removed' }, reader)).toBeNull();
    expect(
      subjectHref({ ...subject, action: 'portal-user.created' }, { ...reader, maySeeTeam: false }),
    ).toBeNull();
  });
});
