import { describe, expect, it } from 'vitest';
import { leaveUncommitted } from '../../test/interleaving';
import { testScenario } from '../../test/scenario';
import { denialHolders } from './denial-holders';

const scenario = testScenario();

const readHolders = async (pool: Awaited<ReturnType<typeof scenario.pool>>) => {
  const [denial] = await pool.denials();
  const [holders = []] = denial ? await denialHolders(scenario.vendor.db, [denial]) : [];
  return { denial, holders };
};

describe('the holders of the seats at a denial', () => {
  it('L25: have their last call of then, whatever they do afterwards', async () => {
    const pool = await scenario.pool({ licensedQuantity: 1 });
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await tom.asks();
    await ann.logsIn();
    const { holders: before } = await readHolders(pool);
    await tom.asks();
    await tom.syncs();
    expect((await readHolders(pool)).holders).toEqual(before);
    await tom.logsOut();
    await ann.logsIn();
    expect((await readHolders(pool)).holders).toEqual(before);
    expect(before).toHaveLength(1);
  });

  it('L25: are not fewer than the seats in use, when a logout is committed after the denial', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2 });
    const [tom, ann, bob] = await pool.devices(3);
    await tom.logsIn();
    await ann.logsIn();
    const logout = await leaveUncommitted(
      await scenario.connect(),
      (tx) => tx`select log_out(customer_id, id, token_hash) from devices where id = ${tom.deviceId}`,
    );
    expect(await bob.logsIn()).toMatchObject({ reason: 'NO_LICENSE_AVAILABLE' });
    await logout.commit();
    const { denial, holders } = await readHolders(pool);
    expect(denial?.inUse).toBe(2);
    expect(holders.map((holder) => holder.deviceId).sort()).toEqual([tom.deviceId, ann.deviceId].sort());
  });

  it('L25: of an older version are those that it stored', async () => {
    const pool = await scenario.pool({ licensedQuantity: 1 });
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await ann.logsIn();
    await scenario.sql`
      update denials d set holder_device_ids = array[s.device_id], holder_lease_ids = array[s.lease_id],
        holder_last_call_ats = array[d.at - interval '90 seconds']
      from seats s where s.seat_pool_id = ${pool.id} and d.seat_pool_id = ${pool.id}`;
    const { holders } = await readHolders(pool);
    expect(holders).toMatchObject([{ deviceId: tom.deviceId, userName: tom.user.userName, idleSeconds: 90 }]);
  });

  it('take no room in the denial, however many they are', async () => {
    const sizes: number[] = [];
    for (const licensedQuantity of [1, 12]) {
      const pool = await scenario.pool({ licensedQuantity });
      const devices = await pool.devices(13);
      for (const device of devices.slice(0, licensedQuantity)) await device.logsIn();
      await devices[12]!.logsIn();
      const [row] = await scenario.sql<{ size: number }[]>`
        select pg_column_size(d.*)::int as size from denials d where seat_pool_id = ${pool.id}`;
      sizes.push(row!.size);
      expect((await readHolders(pool)).holders).toHaveLength(licensedQuantity);
    }
    expect(Math.max(...sizes)).toBeLessThan(500);
    expect(Math.abs(sizes[1]! - sizes[0]!)).toBeLessThan(20);
  });
});
