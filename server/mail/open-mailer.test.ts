import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smtpReceiver } from '../../test/receivers';
import { openMailer, type Mailer } from './open-mailer';

let server: Awaited<ReturnType<typeof smtpReceiver>>;
let mailer: Mailer;

beforeAll(async () => {
  server = await smtpReceiver();
  mailer = openMailer({ url: server.url, from: 'Seatwise <seats@example.com>' });
});
afterAll(async () => {
  mailer.close();
  await server.close();
});

const mail = { id: 'one', to: 'ann@example.com', subject: 'Grüße', text: 'Hällo', html: '<p>Hällo</p>' };

describe('a mail', () => {
  it('arrives at a mail server as composed, and suppresses replies', async () => {
    expect(await mailer.sendMail(mail)).toEqual({ isSent: true });
    expect(server.mails).toMatchObject([
      {
        to: ['ann@example.com'],
        mail: {
          from: { name: 'Seatwise', address: 'seats@example.com' },
          subject: 'Grüße',
          text: 'Hällo\n',
          html: expect.stringContaining('<p>Hällo</p>'),
          messageId: '<one@example.com>',
          headers: expect.arrayContaining([
            expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
          ]),
        },
      },
    ]);
  });

  it('goes to one address, whatever that holds', async () => {
    const before = server.mails.length;
    await mailer.sendMail({ ...mail, to: 'ann@example.com, bob@example.com' });
    expect(server.mails.slice(before).flatMap(({ to }) => to)).not.toContain('bob@example.com');
  });

  it('goes to an address in its own script', async () => {
    const before = server.mails.length;
    expect(await mailer.sendMail({ ...mail, to: 'анна@пример.рф' })).toEqual({ isSent: true });
    expect(server.mails.slice(before).map(({ to }) => to)).toEqual([['анна@пример.рф']]);
  });

  it('that is refused for good is given up, another is tried again', async () => {
    server.refuse('recipient', 550);
    expect(await mailer.sendMail(mail)).toMatchObject({ isSent: false, isFinal: true });
    server.refuse('recipient', 450);
    expect(await mailer.sendMail(mail)).toMatchObject({ isSent: false, isFinal: false });
    server.refuse('data', 554);
    expect(await mailer.sendMail(mail)).toMatchObject({ isSent: false, isFinal: true });
    server.refuse(null);
    const nowhere = openMailer({ url: 'smtp://127.0.0.1:1', from: 'seats@example.com' });
    expect(await nowhere.sendMail(mail)).toMatchObject({ isSent: false, isFinal: false });
    nowhere.close();
  });

  it('is not sent with a password over a line that can be read', async () => {
    const before = server.mails.length;
    const careful = openMailer({ url: server.url.replace('//', '//me:secret@'), from: 'seats@example.com' });
    expect(await careful.sendMail(mail)).toMatchObject({ isSent: false, isFinal: false });
    expect(server.mails).toHaveLength(before);
    careful.close();
  });

  it('that a server keeps busy for ever ends at its deadline, and the next one is sent', async () => {
    let isStuck = true;
    const sockets = new Set<Socket>();
    const real = new URL(server.url);
    // Answers the first e-mail with one line at a time, so that the connection is never idle.
    const relay = createServer((socket) => {
      sockets.add(socket.on('error', () => {}));
      if (!isStuck) {
        const onward = connect(Number(real.port), '127.0.0.1').on('error', () => {});
        sockets.add(onward);
        socket.pipe(onward).pipe(socket);
        return;
      }
      const timer = setInterval(() => socket.write('220-still here\r\n'), 20);
      socket.on('close', () => clearInterval(timer));
    });
    await once(relay.listen(0, '127.0.0.1'), 'listening');
    const { port } = relay.address() as AddressInfo;
    const slow = openMailer({ url: `smtp://127.0.0.1:${port}`, from: 'seats@example.com', deadlineMs: 2000 });
    const stuck = await Promise.all([1, 2, 3, 4].map(() => slow.sendMail(mail)));
    expect(stuck).toMatchObject(stuck.map(() => ({ isSent: false, isFinal: false })));
    isStuck = false;
    expect(await slow.sendMail(mail)).toEqual({ isSent: true });
    slow.close();
    for (const socket of sockets) socket.destroy();
    await once(relay.close(), 'close');
  });
});
