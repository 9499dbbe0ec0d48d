import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MailServer, Refusal, startMailServer } from '@/lib/mail/fixtures/mail-server';
import { ADMINISTRATOR } from '../../fixtures/portfolio';
import { user } from '../../schema/accounts';
import { disableUser } from '../accounts/manage';
import { writer } from '../writer';
import { claimNext } from './claim';
import { ACCEPTED, aDecision, aReceipt, type MailScene, mailScene } from './fixtures/mail-scene';
import { resendMail } from './resend';
import { mailRound, type RoundReport } from './round';

const BASE = 'https://panorama.exemple.gouv.fr/';
const START = '2018-06-01T08:00:00.000Z';

let scene: MailScene;
let lea: string;
let server: MailServer | undefined;
beforeEach(() => {
  scene = mailScene(START);
  lea = scene.person('lea@exemple.gouv.fr', 'liaison', ['MJ']);
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  scene.dispose();
});

function round(options: { stop?: AbortSignal; giveUp?: AbortSignal } = {}): Promise<RoundReport> {
  if (server === undefined) throw new Error('start a server first');
  const { settings } = server;
  return mailRound({ settings, base: BASE, environment: scene.environment, ...options });
}

/** Something for Léa to be written about. */
function aReason(key = 'decided:1'): void {
  const one = scene.submission();
  scene.happens(one, ACCEPTED);
  scene.tellLiaisons(aDecision(one, 'PORTAIL'), key);
}

function minutesLater(minutes: number): void {
  scene.clock.now = new Date(Date.parse(scene.clock.now) + minutes * 60_000).toISOString();
}

describe('a round', () => {
  it('writes and sends, once', async () => {
    server = await startMailServer();
    aReason();
    expect(await round()).toEqual({ composed: 1, sent: 1, refused: 0, uncertain: 0 });
    expect(await round()).toEqual({ composed: 0, sent: 0, refused: 0, uncertain: 0 });
    expect(server.given).toHaveLength(1);
    const [message] = server.given;
    expect(message?.to).toEqual(['lea@exemple.gouv.fr']);
    expect(message?.headers.subject).toBe('Panorama\u202f: «\u00a0PORTAIL\u00a0» acceptée');
    expect(message?.parts['text/html']).toContain(
      'https://panorama.exemple.gouv.fr/transmissions/',
    );
    expect(scene.mails()[0]).toMatchObject({ state: 'sent', sentAt: START, attempts: 1 });
  });

  it('writes to the address the person has when it leaves', async () => {
    server = await startMailServer({
      onRecipient: (address) => (address.startsWith('lea@') ? new Refusal(450) : null),
    });
    aReason();
    await round();
    writer().update(user).set({ email: 'l.martin@exemple.gouv.fr' }).where(eq(user.id, lea)).run();
    minutesLater(1);
    expect(await round()).toMatchObject({ sent: 1 });
    expect(server.given[0]?.to).toEqual(['l.martin@exemple.gouv.fr']);
  });

  it('writes to nobody whose account was disabled since', async () => {
    server = await startMailServer({ onRecipient: () => new Refusal(450) });
    aReason();
    await round();
    disableUser(ADMINISTRATOR, { user: lea });
    minutesLater(1);
    expect(await round()).toMatchObject({ sent: 0, refused: 0 });
    expect(scene.mails()[0]).toMatchObject({ state: 'cancelled', lastError: 'Compte désactivé.' });
  });

  it('never writes to the demonstration', async () => {
    server = await startMailServer({
      onRecipient: () => {
        throw new Error('written to all the same');
      },
    });
    disableUser(ADMINISTRATOR, { user: lea });
    scene.person('correspondant@demo.invalid', 'liaison', ['MJ']);
    aReason();
    expect(await round()).toMatchObject({ composed: 1, sent: 0, refused: 0 });
    expect(scene.mails()[0]).toMatchObject({ state: 'cancelled' });
  });
});

describe('a refusal', () => {
  it('is tried again with growing pauses, the same mail each time, then given up', async () => {
    let refusals = 0;
    server = await startMailServer({
      onMessage: () => {
        refusals += 1;
        return new Refusal(451);
      },
    });
    aReason();
    expect(await round()).toMatchObject({ refused: 1 });
    const pauses = [1, 5, 30, 120, 360, 720, 1_440, 1_440];
    for (const [index, pause] of pauses.entries()) {
      expect(scene.mails()[0]).toMatchObject({ state: 'waiting', attempts: index + 1 });
      minutesLater(pause - 0.5);
      expect(await round()).toMatchObject({ refused: 0 });
      minutesLater(0.5);
      expect(await round()).toMatchObject({ refused: 1 });
    }
    expect(scene.mails()[0]).toMatchObject({ state: 'failed', attempts: 9 });
    expect(scene.mails()[0]?.lastError).toContain('451');
    minutesLater(10_000);
    await round();
    expect(refusals).toBe(9);
    expect(new Set(server.given.map(({ headers }) => headers['message-id'])).size).toBe(1);
  });

  it('of one recipient does not hold the others', async () => {
    scene.person('bob@exemple.gouv.fr', 'liaison', ['MJ']);
    server = await startMailServer({
      onRecipient: (address) => (address.startsWith('lea@') ? new Refusal(550) : null),
    });
    aReason();
    expect(await round()).toMatchObject({ composed: 2, sent: 1, refused: 1 });
  });

  it('of a server that is not there ends the round: the other mails have lost no attempt', async () => {
    scene.person('bob@exemple.gouv.fr', 'liaison', ['MJ']);
    server = await startMailServer();
    await server.stop();
    aReason();
    expect(await round()).toMatchObject({ composed: 2, refused: 1 });
    expect(
      scene
        .mails()
        .map(({ attempts }) => attempts)
        .toSorted(),
    ).toEqual([0, 1]);
  });
});

describe('an answer that never comes', () => {
  async function unanswered(): Promise<void> {
    server = await startMailServer({
      onMessage: (_message, hangUp) => {
        hangUp();
        return new Promise(() => undefined);
      },
    });
    aReason();
    expect(await round()).toMatchObject({ sent: 0, refused: 0, uncertain: 1 });
    await server.stop();
    server = await startMailServer();
  }

  it('leaves the mail uncertain, never sent again by itself', async () => {
    await unanswered();
    for (const minutes of [1, 60, 1_440, 20_000]) {
      minutesLater(minutes);
      await round();
    }
    expect(server?.given).toHaveLength(0);
    expect(scene.mails()[0]).toMatchObject({ state: 'uncertain', sentAt: null });
  });

  it('is settled by an administrator, who asks the person and has it sent again', async () => {
    await unanswered();
    minutesLater(20_000);
    const [doubtful] = scene.mails();
    expect(resendMail(ADMINISTRATOR, { mail: doubtful?.id }, scene.environment)).toMatchObject({
      status: 'ok',
    });
    expect(await round()).toMatchObject({ sent: 1 });
    expect(resendMail(ADMINISTRATOR, { mail: doubtful?.id }, scene.environment)).toMatchObject({
      status: 'refused',
    });
    expect(await round()).toMatchObject({ sent: 0 });
  });
});

describe('a claim', () => {
  it('that nobody speaks of any more is uncertain, not sent again', async () => {
    server = await startMailServer();
    aReason();
    await round({ stop: AbortSignal.abort() });
    // As a worker does that is killed right after: claimed, and nothing more.
    expect(claimNext(scene.clock.now)).not.toBeNull();
    minutesLater(14);
    expect(await round()).toMatchObject({ sent: 0, uncertain: 0 });
    minutesLater(1);
    expect(await round()).toMatchObject({ sent: 0, uncertain: 1 });
    minutesLater(20_000);
    expect(await round()).toMatchObject({ sent: 0, uncertain: 0 });
    expect(server.given).toHaveLength(0);
  });

  it('is on disk before the server is spoken to, and given up with the connection', async () => {
    const giveUp = new AbortController();
    const seen: (string | undefined)[] = [];
    server = await startMailServer({
      onMessage: () => {
        seen.push(scene.mails()[0]?.state);
        giveUp.abort();
        return new Promise(() => undefined);
      },
    });
    aReason();
    expect(await round({ giveUp: giveUp.signal })).toMatchObject({ uncertain: 1 });
    expect(seen).toEqual(['sending']);
  });

  it('is of one worker: rounds at once send each mail once', async () => {
    for (let index = 0; index < 12; index += 1) {
      scene.person(`liaison-${index}@exemple.gouv.fr`, 'liaison', ['MJ']);
    }
    server = await startMailServer();
    aReason();
    const reports = await Promise.all([round(), round(), round(), round()]);
    expect(reports.reduce((sum, { sent }) => sum + sent, 0)).toBe(13);
    expect(reports.reduce((sum, { composed }) => sum + composed, 0)).toBe(13);
    const recipients = server.given.map(({ to }) => to.join());
    expect(recipients).toHaveLength(13);
    expect(new Set(recipients).size).toBe(13);
    expect(reports.filter(({ sent }) => sent > 0).length).toBeGreaterThan(1);
  });

  it('is not begun once the worker is to stop', async () => {
    server = await startMailServer();
    aReason();
    expect(await round({ stop: AbortSignal.abort() })).toMatchObject({ composed: 1, sent: 0 });
    expect(scene.mails()[0]).toMatchObject({ state: 'waiting', attempts: 0 });
  });
});

it('sends an officer one digest a day, whatever the number of rounds', async () => {
  scene.person('odile@exemple.gouv.fr', 'officer');
  server = await startMailServer();
  for (let quarter = 0; quarter < 4 * 24 * 3; quarter += 1) {
    if (quarter % 16 === 0) {
      scene.tellOfficers(aReceipt(scene.submission(), `PROJET ${quarter}`), `received:${quarter}`);
    }
    await round();
    minutesLater(15);
  }
  // Three mornings went by.
  expect(server.given).toHaveLength(3);
  expect(scene.mails().map(({ createdAt }) => createdAt.slice(5, 16))).toEqual([
    '06-02T05:30',
    '06-03T05:30',
    '06-04T05:30',
  ]);
});
