import { afterEach, describe, expect, it } from 'vitest';
import { selfSignedCertificate } from './fixtures/certificate';
import { type MailServer, Refusal, startMailServer } from './fixtures/mail-server';
import { deliver, type OutgoingMail } from './smtp';

let server: MailServer;
afterEach(() => server.stop());

function aMail(overrides: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    messageId: '<un@exemple.gouv.fr>',
    to: { name: 'Léa Martin', address: 'lea.martin@exemple.gouv.fr' },
    subject:
      'Panorama\u202f: «\u00a0ÉTÉ\u00a0» acceptée — la collecte court jusqu’au 1er août 2018',
    text: 'Bonjour Léa,\n\n«\u00a0ÉTÉ\u00a0» est acceptée.\n',
    html: '<p>«\u00a0ÉTÉ\u00a0» est acceptée.</p>\n',
    date: new Date('2018-06-01T06:00:00.000Z'),
    ...overrides,
  };
}

describe('a delivery', () => {
  it('carries text and HTML, with its accents, over seven bits', async () => {
    server = await startMailServer();
    expect(await deliver(server.settings, aMail())).toEqual({ status: 'sent' });
    const [message] = server.given;
    expect(message?.to).toEqual(['lea.martin@exemple.gouv.fr']);
    expect(message?.headers).toMatchObject({
      subject: aMail().subject,
      from: 'Panorama <panorama@exemple.gouv.fr>',
      to: 'Léa Martin <lea.martin@exemple.gouv.fr>',
      'message-id': '<un@exemple.gouv.fr>',
      date: 'Fri, 01 Jun 2018 06:00:00 +0000',
      'auto-submitted': 'auto-generated',
      'content-language': 'fr',
    });
    expect(message?.headers['content-type']).toContain('multipart/alternative');
    expect(message?.parts['text/plain']).toContain(aMail().text.trimEnd());
    expect(message?.parts['text/html']).toContain(aMail().html.trimEnd());
    expect(Object.keys(message?.parts ?? {})).toEqual(['text/plain', 'text/html']);
    const bytes = Buffer.from(message?.raw ?? '', 'latin1');
    expect(bytes.every((byte) => byte < 0x80)).toBe(true);
  });

  it('lets no name or subject forge a header', async () => {
    server = await startMailServer();
    await deliver(
      server.settings,
      aMail({
        subject: 'Un\r\nBcc: autre@exemple.fr',
        to: { name: 'Léa\r\nBcc: autre@exemple.fr', address: 'lea@exemple.fr' },
      }),
    );
    expect(server.given[0]?.headers.bcc).toBeUndefined();
    expect(server.given[0]?.to).toEqual(['lea@exemple.fr']);
  });

  it.each([451, 550])(
    'is refused by a %i to the recipient, whose address is not kept',
    async (code) => {
      server = await startMailServer({
        onRecipient: (address) => new Refusal(code, `<${address}> unknown, ask lea@exemple.fr`),
      });
      const delivery = await deliver(server.settings, aMail());
      expect(delivery).toMatchObject({ status: 'refused', reached: true });
      expect(JSON.stringify(delivery)).toContain(String(code));
      expect(JSON.stringify(delivery)).not.toContain('@');
      expect(server.given).toHaveLength(0);
    },
  );

  it.each([452, 554])(
    'is refused by a %i once given: the server said that it did not take it',
    async (code) => {
      server = await startMailServer({ onMessage: () => new Refusal(code) });
      expect(await deliver(server.settings, aMail())).toMatchObject({
        status: 'refused',
        reached: true,
      });
    },
  );

  it('is unknown when the server hangs up after the last byte, without an answer', async () => {
    server = await startMailServer({
      onMessage: (_message, hangUp) => {
        hangUp();
        return new Promise(() => undefined);
      },
    });
    expect(await deliver(server.settings, aMail())).toMatchObject({ status: 'unknown' });
    expect(server.given).toHaveLength(1);
  });

  it('is unknown when it is given up while the answer is awaited', async () => {
    const giveUp = new AbortController();
    server = await startMailServer({
      onMessage: () => {
        giveUp.abort();
        return new Promise(() => undefined);
      },
    });
    expect(await deliver(server.settings, aMail(), giveUp.signal)).toMatchObject({
      status: 'unknown',
    });
  });

  it('is refused when it is given up before anything was given', async () => {
    const giveUp = new AbortController();
    server = await startMailServer({
      onRecipient: () => {
        giveUp.abort();
        return null;
      },
      onMessage: () => {
        throw new Error('given all the same');
      },
    });
    expect(await deliver(server.settings, aMail(), giveUp.signal)).toMatchObject({
      status: 'refused',
      reached: false,
    });
  });

  it('is refused, not unknown, when nobody listens', async () => {
    server = await startMailServer();
    await server.stop();
    expect(await deliver(server.settings, aMail())).toMatchObject({
      status: 'refused',
      reached: false,
    });
    server = await startMailServer();
  });

  it('gives the user name and the password, and says nothing of them when they are refused', async () => {
    server = await startMailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, callback) =>
        username === 'panorama' && password === 'tr3s-secret'
          ? callback(null, { user: username })
          : callback(new Error(`bad password ${password}`)),
    });
    const { settings } = server;
    const right = { ...settings, auth: { user: 'panorama', pass: 'tr3s-secret' } };
    expect(await deliver(right, aMail())).toEqual({ status: 'sent' });
    const wrong = { ...settings, auth: { user: 'panorama', pass: 'faux-secret' } };
    const delivery = await deliver(wrong, aMail());
    expect(delivery).toMatchObject({ status: 'refused', reached: false });
    expect(JSON.stringify(delivery)).not.toContain('secret');
  });
});

describe('encryption', () => {
  const certificate = selfSignedCertificate(new Date());

  it('is used from the start, or asked for, as told', async () => {
    for (const security of ['tls', 'starttls'] as const) {
      let secured = false;
      server = await startMailServer({
        ...certificate,
        secure: security === 'tls',
        onSecure: (_socket, _session, callback) => {
          secured = true;
          callback();
        },
      });
      const settings = { ...server.settings, security, ca: certificate.cert };
      expect(await deliver(settings, aMail())).toEqual({ status: 'sent' });
      expect(secured).toBe(true);
      if (security === 'tls') await server.stop();
    }
  });

  it('refuses a certificate that nobody vouches for', async () => {
    server = await startMailServer({ ...certificate, secure: true });
    expect(await deliver({ ...server.settings, security: 'tls' }, aMail())).toMatchObject({
      status: 'refused',
      reached: false,
    });
    expect(server.given).toHaveLength(0);
  });

  it('sends nothing in clear to a server that offers none', async () => {
    server = await startMailServer();
    expect(await deliver({ ...server.settings, security: 'starttls' }, aMail())).toMatchObject({
      status: 'refused',
      reached: false,
    });
    expect(server.given).toHaveLength(0);
  });
});
