import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sittingEnd } from '@/lib/domain/mail/delivery';
import { ADMINISTRATOR, OFFICER } from '../../fixtures/portfolio';
import { changeAccess, disableUser } from '../accounts/manage';
import { openCollection } from '../collection';
import { composeMails } from './compose';
import {
  ACCEPTED,
  aComment,
  aDecision,
  aReceipt,
  type MailScene,
  mailScene,
  noticesOf,
} from './fixtures/mail-scene';

const LETTERHEAD = { base: 'https://panorama.exemple.gouv.fr', domain: 'exemple.gouv.fr' };

let scene: MailScene;
let lea: string;
let odile: string;
beforeEach(() => {
  // A Friday, 10:00 in Paris.
  scene = mailScene('2018-06-01T08:00:00.000Z');
  lea = scene.person('lea@exemple.gouv.fr', 'liaison', ['MJ']);
  odile = scene.person('odile@exemple.gouv.fr', 'officer');
});
afterEach(() => scene.dispose());

function compose(now?: string): number {
  if (now !== undefined) scene.clock.now = now;
  return composeMails(LETTERHEAD, scene.environment);
}

describe('what leaves at once', () => {
  it('is one mail for several decisions, with its links and without what was typed', () => {
    const [one, two] = [scene.submission(), scene.submission()];
    scene.happens(one, ACCEPTED);
    scene.happens(two, ACCEPTED);
    scene.tellLiaisons(aDecision(one, 'PORTAIL'), 'decided:1');
    scene.tellLiaisons(aDecision(two, 'GUICHET'), 'decided:2');
    expect(compose()).toBe(1);
    const [written, ...others] = scene.mails();
    expect(others).toEqual([]);
    expect(written).toMatchObject({ userId: lea, state: 'waiting', isDigest: false, attempts: 0 });
    expect(written?.subject).toBe('Panorama\u202f: 2\u00a0transmissions décidées');
    expect(written?.textBody).toContain(`https://panorama.exemple.gouv.fr/transmissions/${one}`);
    expect(written?.htmlBody).toContain(`https://panorama.exemple.gouv.fr/transmissions/${two}`);
    expect(`${written?.textBody}${written?.htmlBody}`).not.toContain('30\u00a0M€');
    expect(written?.messageId).toMatch(/^<[^<>@]+@exemple\.gouv\.fr>$/);
  });

  it('gathers what is decided in one sitting, from the first decision on', () => {
    const decide = (key: string) => {
      const one = scene.submission();
      scene.happens(one, ACCEPTED);
      scene.tellLiaisons(aDecision(one, 'PORTAIL'), key, { dueAt: sittingEnd(scene.clock.now) });
    };
    decide('decided:1');
    expect(compose('2018-06-01T08:09:00.000Z')).toBe(0);
    decide('decided:2');
    expect(compose('2018-06-01T08:14:00.000Z')).toBe(0);
    expect(compose('2018-06-01T08:15:00.000Z')).toBe(1);
    expect(scene.mails().map(({ id }) => noticesOf(id))).toEqual([
      [`decided:1:${lea}`, `decided:2:${lea}`],
    ]);
    decide('decided:3');
    expect(compose()).toBe(0);
    expect(compose('2018-06-01T08:30:00.000Z')).toBe(1);
  });

  it('is composed once, and what is noted again under the same key is left aside', () => {
    const one = scene.submission();
    scene.happens(one, ACCEPTED);
    scene.tellLiaisons(aDecision(one, 'PORTAIL'), 'decided:1');
    expect(compose()).toBe(1);
    scene.tellLiaisons(aDecision(one, 'PORTAIL'), 'decided:1');
    expect(compose()).toBe(0);
    expect(scene.mails()).toHaveLength(1);
  });

  it('is for every enabled liaison of the ministry, and nobody else', () => {
    const bob = scene.person('bob@exemple.gouv.fr', 'liaison', ['MI', 'MJ']);
    scene.person('ines@exemple.gouv.fr', 'liaison', ['MI']);
    const gone = scene.person('gone@exemple.gouv.fr', 'liaison', ['MJ']);
    disableUser(ADMINISTRATOR, { user: gone });
    const one = scene.submission();
    scene.happens(one, ACCEPTED);
    scene.tellLiaisons(aDecision(one, 'PORTAIL'), 'decided:1');
    compose();
    expect(
      scene
        .mails()
        .map(({ userId }) => userId)
        .toSorted(),
    ).toEqual([lea, bob].toSorted());
  });
});

describe('the digest', () => {
  it('waits for the next morning, and is one mail of all that came before it', () => {
    const [one, two] = [scene.submission(), scene.submission()];
    scene.tellOfficers(aReceipt(one, 'PORTAIL'), 'received:1');
    expect(compose()).toBe(0);
    scene.clock.now = '2018-06-01T20:00:00.000Z';
    scene.tellOfficers(aReceipt(two, 'GUICHET'), 'received:2');
    scene.tellOfficers(aComment(one, 'PORTAIL'), 'commented:3');
    // 07:29 in Paris, in summer.
    expect(compose('2018-06-02T05:29:00.000Z')).toBe(0);
    expect(compose('2018-06-02T05:30:00.000Z')).toBe(1);
    expect(scene.mails()[0]).toMatchObject({
      userId: odile,
      isDigest: true,
      subject:
        'Panorama\u202f: 2\u00a0transmissions à décider, commentaire sur «\u00a0PORTAIL\u00a0»',
    });
    expect(scene.mails()[0]?.textBody).toContain('Ministère de la Justice');
  });

  it('is one a day at most: what comes after it waits for the next one', () => {
    const one = scene.submission();
    scene.tellOfficers(aReceipt(one, 'PORTAIL'), 'received:1');
    expect(compose('2018-06-02T06:00:00.000Z')).toBe(1);
    scene.tellOfficers(aComment(one, 'PORTAIL'), 'commented:2');
    for (const later of ['06:01', '12:00', '21:59', '23:30']) {
      expect(compose(`2018-06-02T${later}:00.000Z`)).toBe(0);
    }
    expect(compose('2018-06-03T05:30:00.000Z')).toBe(1);
    expect(scene.mails()).toHaveLength(2);
  });

  it('leaves later in the day when nobody composed in the morning, and never at night', () => {
    const one = scene.submission();
    scene.tellOfficers(aReceipt(one, 'PORTAIL'), 'received:1');
    // 00:30 in Paris on the third: too late for the digest of the second, too early for the next.
    expect(compose('2018-06-02T22:30:00.000Z')).toBe(0);
    expect(compose('2018-06-03T14:00:00.000Z')).toBe(1);
  });

  it.each([
    ['to summer time', '2018-03-25', '05:30'],
    ['to winter time', '2018-10-28', '06:30'],
  ])('leaves at 07:30 in Paris on the day the clocks change %s', (_, day, utc) => {
    scene.clock.now = `${day}T00:00:00.000Z`;
    const one = scene.submission();
    scene.tellOfficers(aReceipt(one, 'PORTAIL'), 'received:1');
    const instant = Date.parse(`${day}T${utc}:00.000Z`);
    expect(compose(new Date(instant - 1_000).toISOString())).toBe(0);
    expect(compose(new Date(instant).toISOString())).toBe(1);
  });

  it('does not hold back what leaves at once, nor the other way round', () => {
    const one = scene.submission();
    scene.tellLiaisons(aComment(one, 'PORTAIL'), 'commented:1');
    scene.happens(one, { kind: 'returned', comment: 'À revoir' });
    scene.tellLiaisons(
      {
        kind: 'returned',
        submission: one,
        edition: 1,
        name: 'PORTAIL',
        by: 'Camille Morel',
        comment: 'À revoir',
      },
      'returned:2',
    );
    expect(compose()).toBe(1);
    expect(scene.mails()[0]?.subject).toBe('Panorama\u202f: «\u00a0PORTAIL\u00a0» à corriger');
    expect(compose('2018-06-02T08:00:00.000Z')).toBe(1);
    expect(scene.mails()[1]).toMatchObject({ userId: lea, isDigest: true });
  });
});

describe('what has become moot is put aside, and why is kept', () => {
  function expectDropped(reason: string): void {
    expect(scene.waitingNotices()).toBe(0);
    expect(scene.mails()).toEqual([
      expect.objectContaining({
        state: 'cancelled',
        isDigest: false,
        lastError: expect.stringContaining(reason),
      }),
    ]);
  }

  it.each([
    [{ kind: 'withdrawn' }, 'n’attend plus'],
    [ACCEPTED, 'n’attend plus'],
  ] as const)('a submission received, then %j', (detail, reason) => {
    const one = scene.submission();
    scene.tellOfficers(aReceipt(one, 'PORTAIL'), 'received:1');
    scene.happens(one, detail);
    expect(compose('2018-06-02T08:00:00.000Z')).toBe(0);
    expectDropped(reason);
  });

  it('a submission received, withdrawn and sent again is told once', () => {
    const one = scene.submission();
    scene.tellOfficers(aReceipt(one, 'PORTAIL'), 'received:1');
    scene.tellOfficers(aReceipt(one, 'PORTAIL NEUF'), 'received:2');
    expect(compose('2018-06-02T08:00:00.000Z')).toBe(1);
    const [digest] = scene.mails();
    expect(digest?.subject).toBe('Panorama\u202f: «\u00a0PORTAIL NEUF\u00a0» à décider');
    expect(noticesOf(digest?.id ?? 0)).toEqual([`received:1:${odile}`, `received:2:${odile}`]);
  });

  it('a decision for somebody who works for the ministry no more', () => {
    const one = scene.submission();
    scene.tellLiaisons(aDecision(one, 'PORTAIL'), 'decided:1');
    scene.happens(one, ACCEPTED);
    changeAccess(ADMINISTRATOR, { user: lea, role: 'liaison', ministries: ['MI'] });
    expect(compose()).toBe(0);
    expectDropped('ne suit plus ce ministère');
  });

  it('anything for an account that is disabled', () => {
    const one = scene.submission();
    scene.tellLiaisons(aDecision(one, 'PORTAIL'), 'decided:1');
    scene.happens(one, ACCEPTED);
    disableUser(ADMINISTRATOR, { user: lea });
    expect(compose()).toBe(0);
    expectDropped('compte désactivé');
  });

  it('what waited over a week, as when mail was off: it does not burst out', () => {
    const one = scene.submission();
    scene.happens(one, ACCEPTED);
    scene.tellLiaisons(aDecision(one, 'PORTAIL'), 'decided:1');
    expect(compose('2018-06-08T08:00:00.001Z')).toBe(0);
    expectDropped('trop ancien');
  });

  it('but a week old is still told', () => {
    const one = scene.submission();
    scene.happens(one, ACCEPTED);
    scene.tellLiaisons(aDecision(one, 'PORTAIL'), 'decided:1');
    expect(compose('2018-06-08T08:00:00.000Z')).toBe(1);
  });
});

describe('the opening of a collection', () => {
  it('is told, then its new deadline, each as it stands when the mail is written', () => {
    const move = (deadline: string) => {
      const moved = openCollection(
        OFFICER,
        { edition: 1, deadline, reason: 'Un délai de plus' },
        scene.environment,
      );
      expect(moved).toMatchObject({ status: 'ok' });
    };
    move('2018-07-06');
    expect(compose()).toBe(1);
    expect(scene.mails()[0]?.subject).toBe(
      'Panorama\u202f: la collecte de la 1re édition est ouverte jusqu’au 6 juillet 2018',
    );
    move('2018-07-13');
    move('2018-07-20');
    expect(compose('2018-06-01T09:00:00.000Z')).toBe(1);
    expect(scene.mails()[1]?.subject).toBe(
      'Panorama\u202f: la collecte de la 1re édition court jusqu’au 20 juillet 2018',
    );
    expect(scene.mails()[1]?.textBody).not.toContain('13 juillet');
  });
});
