import { afterEach, beforeEach, expect, it } from 'vitest';
import { type MailServer, startMailServer } from '@/lib/mail/fixtures/mail-server';
import { ACCEPTED, aDecision, type MailScene, mailScene } from './fixtures/mail-scene';
import { mailRound, type RoundOptions } from './round';
import { startMailWorker } from './worker';

let scene: MailScene;
let server: MailServer;
beforeEach(async () => {
  scene = mailScene('2018-06-01T08:00:00.000Z');
  scene.person('lea@exemple.gouv.fr', 'liaison', ['MJ']);
  server = await startMailServer();
});
afterEach(async () => {
  await server.stop();
  scene.dispose();
});

/** A pause that the test ends; like the real one, it ends at once when told to stop. */
function handPause() {
  let end: () => void = () => undefined;
  const begun: (() => void)[] = [];
  return {
    pause: (stop: AbortSignal) =>
      new Promise<void>((resolve) => {
        end = resolve;
        stop.addEventListener('abort', () => resolve());
        for (const tell of begun.splice(0)) tell();
      }),
    next: () => new Promise<void>((resolve) => begun.push(resolve)),
    end: () => end(),
  };
}

function options(): Omit<RoundOptions, 'stop' | 'giveUp'> {
  return {
    settings: server.settings,
    base: 'https://panorama.exemple.gouv.fr',
    environment: scene.environment,
  };
}

it('sends at its first round, then what comes, until it is stopped', async () => {
  const tell = (key: string) => {
    const one = scene.submission();
    scene.happens(one, ACCEPTED);
    scene.tellLiaisons(aDecision(one, 'PORTAIL'), key);
  };
  tell('decided:1');
  const hand = handPause();
  let paused = hand.next();
  const worker = startMailWorker(options(), { round: mailRound, pause: hand.pause });
  await paused;
  expect(server.given).toHaveLength(1);
  tell('decided:2');
  paused = hand.next();
  hand.end();
  await paused;
  expect(server.given).toHaveLength(2);
  await worker.stop();
  tell('decided:3');
  hand.end();
  expect(server.given).toHaveLength(2);
});

it('goes on after a round that failed, and never runs two at once', async () => {
  const hand = handPause();
  let running = 0;
  let rounds = 0;
  let paused = hand.next();
  const worker = startMailWorker(options(), {
    pause: hand.pause,
    round: async () => {
      running += 1;
      expect(running).toBe(1);
      rounds += 1;
      await Promise.resolve();
      running -= 1;
      if (rounds === 1) throw new Error('failed for a test');
    },
  });
  for (let more = 0; more < 3; more += 1) {
    await paused;
    paused = hand.next();
    hand.end();
  }
  await paused;
  await worker.stop();
  expect(rounds).toBe(4);
});

it('lets the mail being sent be answered before it stops, and begins no other', async () => {
  await server.stop();
  const { promise: answered, resolve: answer } = Promise.withResolvers<null>();
  server = await startMailServer({ onMessage: () => answered });
  scene.person('bob@exemple.gouv.fr', 'liaison', ['MJ']);
  const one = scene.submission();
  scene.happens(one, ACCEPTED);
  scene.tellLiaisons(aDecision(one, 'PORTAIL'), 'decided:1');
  const given = server.nextGiven();
  const worker = startMailWorker(options());
  await given;
  const stopped = worker.stop();
  answer(null);
  await stopped;
  expect(
    scene
      .mails()
      .map(({ state }) => state)
      .toSorted(),
  ).toEqual(['sent', 'waiting']);
});
