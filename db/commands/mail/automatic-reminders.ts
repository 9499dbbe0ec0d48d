import type { NoticePayload } from '@/lib/domain/mail/notices';
import { dueMilestone, isRecent } from '@/lib/domain/mail/reminders';
import { loadEditions, type ReadHandle } from '../../queries/history';
import { deadlineKnownSince, remindedPeople } from '../../queries/mail';
import { workLeft } from '../../queries/mail-work-left';
import { reader } from '../../read';
import { systemActor } from '../../system-actor';
import { isNoted, liaisonsWithMinistries, tellPerson } from '../notices';
import { inTransaction, type Synchronous } from '../writer';

/** Nobody signs these reminders: they leave by themselves. */
const PANORAMA = systemActor({ id: 'mail', name: 'Panorama', role: 'officer', ministries: [] });

/** Who is to be reminded of what. */
interface DueReminder {
  userId: string;
  key: string;
  payload: Extract<NoticePayload, { kind: 'reminder' }>;
}

/**
 * Notes the reminder that is due now for every liaison with work left, at most once for each of them,
 * deadline and milestone. Somebody reminded less than a day ago is left alone until a later round.
 */
export function noteAutomaticReminders(now: string): void {
  // Looked at before taking the write lock: hardly any round has something to note.
  if (dueReminders(reader(), now).length === 0) return;
  inTransaction((tx): Synchronous<void> => {
    for (const due of dueReminders(tx, now)) tellPerson({ tx, actor: PANORAMA, now }, due);
  });
}

function dueReminders(handle: ReadHandle, now: string): DueReminder[] {
  return loadEditions(handle).flatMap(({ number, state, collectionDeadline: deadline }) => {
    if (state !== 'collection' || !deadline) return [];
    const since = deadlineKnownSince(handle, number, deadline);
    const milestone = since === null ? null : dueMilestone(deadline, { now, since });
    if (milestone === null) return [];
    const key = `reminder:${number}:${deadline}:${milestone}`;
    const people = liaisonsWithMinistries(handle).filter(({ id }) => !isNoted(handle, key, id));
    if (people.length === 0) return [];
    const { projects } = workLeft(handle, number);
    const reminded = remindedPeople(handle, number);
    return people.flatMap(({ id, ministries }) => {
      const left = ministries.filter((code) => projects.has(code));
      if (left.length === 0 || isRecent(reminded.get(id) ?? null, now)) return [];
      const payload = { kind: 'reminder', edition: number, deadline, ministries: left } as const;
      return [{ userId: id, key, payload }];
    });
  });
}
