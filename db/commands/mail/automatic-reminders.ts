import { dueMilestone, isRecent } from '@/lib/domain/mail/reminders';
import { loadEditions } from '../../queries/history';
import { deadlineKnownSince, remindedPeople } from '../../queries/mail';
import { workLeft } from '../../queries/mail-work-left';
import { reader } from '../../read';
import { systemActor } from '../../system-actor';
import { liaisonsWithMinistries, tellPerson } from '../notices';
import { inTransaction, type Synchronous, type Writer } from '../writer';

/** Nobody signs these reminders: they leave by themselves. */
const PANORAMA = systemActor({ id: 'mail', name: 'Panorama', role: 'officer', ministries: [] });

/**
 * Notes the reminder that is due now for every liaison with work left, at most once for each of them,
 * deadline and milestone. Somebody reminded less than a day ago is left alone until the next round.
 */
export function noteAutomaticReminders(now: string): void {
  // Looked at before taking the write lock: most rounds have nothing to note.
  if (dueNow(reader(), now).length === 0) return;
  inTransaction((tx): Synchronous<void> => {
    for (const { number, deadline, milestone } of dueNow(tx, now)) {
      remindAll(tx, { number, deadline, milestone, now });
    }
  });
}

interface DueReminder {
  number: number;
  deadline: string;
  milestone: string;
}

function dueNow(handle: Pick<Writer, 'select'>, now: string): DueReminder[] {
  return loadEditions(handle).flatMap(({ number, state, collectionDeadline: deadline }) => {
    if (state !== 'collection' || !deadline) return [];
    const since = deadlineKnownSince(handle, number, deadline);
    const milestone = since === null ? null : dueMilestone(deadline, { now, since });
    return milestone === null ? [] : [{ number, deadline, milestone }];
  });
}

function remindAll(
  tx: Writer,
  { number, deadline, milestone, now }: DueReminder & { now: string },
): void {
  const { projects } = workLeft(tx, number);
  const reminded = remindedPeople(tx, number);
  for (const { id, ministries } of liaisonsWithMinistries(tx)) {
    const left = ministries.filter((code) => projects.has(code));
    if (left.length === 0 || isRecent(reminded.get(id) ?? null, now)) continue;
    tellPerson(
      { tx, actor: PANORAMA, now },
      {
        userId: id,
        key: `reminder:${number}:${deadline}:${milestone}`,
        payload: { kind: 'reminder', edition: number, deadline, ministries: left },
      },
    );
  }
}
