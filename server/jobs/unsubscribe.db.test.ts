import { describe, expect, it } from 'vitest';
import * as licensing from '../../licensing';
import { full, linkIn, testAlerts } from './test-alerts';

const { scenario, evaluate, deliver, watchedPool } = testAlerts();

const requestOf = (token: string) => licensing.getMailRequest({ ctx: scenario.anonymous, input: { token } });
const answer = (token: string, wanted: boolean) =>
  licensing.answerMailRequest({ ctx: scenario.anonymous, input: { token, wanted } });

describe('every mail to a recipient who is no portal user', () => {
  it('can be unsubscribed from by its link and with one click, and be resumed', async () => {
    const { pool, address, mails } = await watchedPool();
    await full(pool);
    await evaluate(0);
    await deliver(1);
    const [mail] = mails();
    const token = linkIn(mail);
    expect(token).toMatch(/^swu_/);
    const header = (name: string) => mail?.headers.find(({ key }) => key === name)?.value;
    expect(header('list-unsubscribe')).toBe(`<https://seats.example.com/mail/unsubscribe?token=${token}>`);
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');

    expect(await requestOf(token)).toMatchObject({ answer: 'CONFIRMED', expiresAt: null });
    expect(await answer(token, false)).toMatchObject({ email: address, answer: 'DECLINED' });
    expect(await answer(token, false)).toMatchObject({ answer: 'DECLINED' });
    const entries = await pool.audit(pool.customer.opaqueId);
    expect(entries.filter(({ action }) => action === 'alert-recipient.declined')).toHaveLength(1);
    expect(await answer(token, true)).toMatchObject({ answer: 'CONFIRMED' });
  });
});
