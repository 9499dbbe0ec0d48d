import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ADMINISTRATOR, liaisonOf, MANAGER, OFFICER } from '../fixtures/portfolio';
import { journalPage } from '../queries/accounts';
import { loadHistory } from '../queries/history';
import { lastReminders } from '../queries/mail';
import { reader } from '../read';
import { disableUser } from './accounts/manage';
import { openCollection } from './collection';
import { confirmEntries } from './confirm';
import { noteAutomaticReminders } from './mail/automatic-reminders';
import { composeMails } from './mail/compose';
import { type MailScene, mailScene } from './mail/fixtures/mail-scene';
import { remindMinistry } from './reminders';

const LETTERHEAD = { base: 'https://panorama.exemple.gouv.fr', domain: 'exemple.gouv.fr' };

let scene: MailScene;
let lea: string;
beforeEach(() => {
  // The deadline is on 29 June.
  scene = mailScene('2018-06-01T08:00:00.000Z');
  lea = scene.person('lea@exemple.gouv.fr', 'liaison', ['MJ']);
});
afterEach(() => scene.dispose());

function remind(actor = OFFICER, ministry = 'MJ', edition = 1) {
  return remindMinistry(actor, { edition, ministry }, scene.environment);
}

/** Writes the mails of now; returns those that are to leave, as « address of the person: subject ». */
function compose(now = scene.clock.now): string[] {
  scene.clock.now = now;
  const before = scene.mails().length;
  composeMails(LETTERHEAD, scene.environment);
  const written = scene.mails().slice(before);
  return written.filter(({ state }) => state === 'waiting').map(({ subject }) => subject);
}

/** A round’s own reminders, then its mails. */
function round(now: string): string[] {
  noteAutomaticReminders(now);
  return compose(now);
}

/** « Rien n’a changé », says the MJ of its only project. */
function confirmAll(): void {
  const project = loadHistory(reader(), 'everything').revisions.find(({ changes }) =>
    JSON.stringify(changes).includes('"PORTAIL"'),
  );
  const projects = [{ project: project?.project, expectedVersion: project?.seq }];
  expect(
    confirmEntries(liaisonOf('MJ'), { edition: 1, projects }, scene.environment),
  ).toMatchObject({ status: 'ok' });
}

describe('a reminder by hand', () => {
  it('is noted with its time, in the journal, and leaves at once', () => {
    expect(remind()).toEqual({ status: 'ok', value: { people: 1 } });
    expect(lastReminders(reader(), 1)).toEqual(new Map([['MJ', '2018-06-01T08:00:00.000Z']]));
    expect(lastReminders(reader(), 2)).toEqual(new Map());
    expect(journalPage(ADMINISTRATOR, 1).rows[0]).toMatchObject({
      action: 'collection.remind',
      subject: 'édition 1, ministère MJ',
    });
    expect(compose()).toEqual(['Panorama\u202f: un projet attendu le 29 juin 2018']);
    expect(scene.mails()[0]?.textBody).toContain('Ministère de la Justice');
  });

  it('is for officers only', () => {
    for (const actor of [MANAGER, ADMINISTRATOR, liaisonOf('MJ')]) {
      expect(remind(actor)).toMatchObject({
        status: 'refused',
        reason: expect.stringContaining('Chargé de mission'),
      });
    }
  });

  it('is refused again within a day, then possible', () => {
    remind();
    scene.clock.now = '2018-06-02T07:59:59.000Z';
    expect(remind()).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('ont été relancés le 1er\u00a0juin\u00a02018'),
    });
    scene.clock.now = '2018-06-02T08:00:00.000Z';
    expect(remind()).toMatchObject({ status: 'ok' });
  });

  it('is refused where nothing is left, nobody reads, or there is no such collection', () => {
    expect(remind(OFFICER, 'MI')).toMatchObject({
      reason: expect.stringContaining('Aucun correspondant'),
    });
    expect(remind(OFFICER, 'XX')).toMatchObject({ reason: expect.stringContaining('reste rien') });
    expect(remind(OFFICER, 'MJ', 9)).toMatchObject({ reason: 'L’édition 9 n’existe pas.' });
    disableUser(ADMINISTRATOR, { user: lea });
    expect(remind()).toMatchObject({ reason: expect.stringContaining('Aucun correspondant') });
    confirmAll();
    expect(remind()).toMatchObject({ reason: expect.stringContaining('reste rien') });
  });

  it('says nothing any more if the work was done before the mail left', () => {
    remind();
    confirmAll();
    expect(compose()).toEqual([]);
    expect(scene.mails()[0]).toMatchObject({
      state: 'cancelled',
      lastError: expect.stringContaining('il ne reste rien à traiter'),
    });
  });
});

describe('reminders that leave by themselves', () => {
  it('leave a week before, two days before and the day after, once each', () => {
    const left: string[] = [];
    for (let hours = 0; hours < 24 * 45; hours += 2) {
      const now = new Date(Date.parse('2018-06-01T08:00:00.000Z') + hours * 3_600_000);
      for (const subject of round(now.toISOString())) {
        left.push(`${now.toISOString().slice(0, 13)} ${subject}`);
      }
    }
    expect(left).toEqual([
      '2018-06-22T06 Panorama\u202f: un projet attendu le 29 juin 2018',
      '2018-06-27T06 Panorama\u202f: un projet attendu le 29 juin 2018',
      '2018-06-30T06 Panorama\u202f: échéance passée, un projet attendu',
    ]);
  });

  it('are for those with work left only, each told of their own ministries', () => {
    scene.person('ines@exemple.gouv.fr', 'liaison', ['MI', 'MJ']);
    scene.person('odile@exemple.gouv.fr', 'officer');
    confirmAll();
    expect(round('2018-06-22T08:00:00.000Z')).toHaveLength(1);
    const [mail] = scene.mails();
    expect(mail?.userId).not.toBe(lea);
    expect(mail?.textBody).toContain('Ministère de l’Intérieur');
    expect(mail?.textBody).not.toContain('Justice');
    expect(lastReminders(reader(), 1)).toEqual(new Map([['MI', '2018-06-22T08:00:00.000Z']]));
  });

  it('leave alone for a day whoever was reminded by hand', () => {
    scene.clock.now = '2018-06-22T05:00:00.000Z';
    remind();
    expect(compose()).toHaveLength(1);
    expect(round('2018-06-22T06:00:00.000Z')).toEqual([]);
    expect(round('2018-06-23T05:00:00.000Z')).toHaveLength(1);
  });

  it('follow a deadline that moves: each deadline has its own', () => {
    expect(round('2018-06-22T08:00:00.000Z')).toHaveLength(1);
    const moved = { edition: 1, deadline: '2018-07-20', reason: 'Un délai de plus' };
    expect(openCollection(OFFICER, moved, scene.environment)).toMatchObject({ status: 'ok' });
    expect(compose()).toHaveLength(1);
    expect(round('2018-06-27T08:00:00.000Z')).toEqual([]);
    expect(round('2018-07-13T08:00:00.000Z')).toEqual([
      'Panorama\u202f: un projet attendu le 20 juillet 2018',
    ]);
  });
});
