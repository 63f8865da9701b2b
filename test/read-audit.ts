import { expect } from 'vitest';
import { encodeId } from '../licensing';
import { run } from './graphql';
import type { World } from './world';

/** Reads the vendor's audit trail, and those of all customers. */
export const auditReads = (world: World) => ({
  async auditEntries() {
    await world.application({ code: 'AUDITED' });
    const { auditEntries } = await run(
      world.support,
      '{ auditEntries(first: 100) { edges { node { action subjectName } } } }',
    );
    expect(auditEntries).toMatchObject({
      edges: expect.arrayContaining([{ node: { action: 'application.created', subjectName: 'AUDITED' } }]),
    });
  },

  async allAuditEntries() {
    const pool = await world.pool();
    await pool.update({ licensedQuantity: 7 });
    const query = `query ($customerId: ID) {
      allAuditEntries(first: 100, customerId: $customerId, filter: { actions: ["seat-pool.updated"] }) {
        edges { node { action customer { id } } } } }`;
    const customerId = encodeId('customer', pool.customerId);
    const entry = { node: { action: 'seat-pool.updated', customer: { id: customerId } } };
    expect(await run(world.support, query)).toMatchObject({
      allAuditEntries: { edges: expect.arrayContaining([entry]) },
    });
    expect(await run(world.vendor, query, { customerId })).toMatchObject({
      allAuditEntries: { edges: [entry] },
    });
    for (const person of [pool.admin, pool.viewer])
      await expect(run(person, query, { customerId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  },
});
