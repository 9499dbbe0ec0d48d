import type { ThreadItem } from '@/lib/views/submissions';
import type { ChangeKey, Submission, SubmissionEvent } from '../submissions/events';
import { PART_TITLES } from '../submissions/part-titles';
import type { Side } from '../submissions/transitions';
import { COLON, textFields } from './entry-readings';

/** Everything said and done about a submission, oldest first: nothing is ever left out. */
export function threadOf({ events }: Submission): ThreadItem[] {
  return events.map((event, index) => ({
    seq: index + 1,
    kind: event.kind,
    by: event.actor.name,
    side: sideOf(event),
    at: event.at,
    title: titleOf(event, events.slice(0, index)),
    text: textOf(event),
  }));
}

/** On whose behalf something was done: the ministry sends and takes back, the directorate decides. */
function sideOf(event: SubmissionEvent): Side {
  switch (event.kind) {
    case 'sent':
    case 'withdrawn':
    case 'discarded':
      return 'ministry';
    case 'returned':
    case 'accepted':
    case 'refused':
      return 'directorate';
    case 'commented':
      return event.side;
  }
}

function titleOf(event: SubmissionEvent, earlier: readonly SubmissionEvent[]): string {
  switch (event.kind) {
    case 'sent':
      return earlier.some(({ kind }) => kind === 'sent') ? 'Transmise de nouveau' : 'Transmise';
    case 'withdrawn':
      return 'Retirée par le ministère';
    case 'discarded':
      return 'Abandonnée par le ministère';
    case 'returned':
      return 'Renvoyée pour correction';
    case 'accepted':
      return event.declined.length > 0 ? 'Acceptée en partie' : 'Acceptée';
    case 'refused':
      return 'Refusée';
    case 'commented':
      return 'Message';
  }
}

function textOf(event: SubmissionEvent): string {
  switch (event.kind) {
    case 'sent':
    case 'withdrawn':
    case 'discarded':
      return '';
    case 'accepted':
      return [declinedText(event.declined), event.comment].filter((text) => text !== '').join('\n');
    case 'returned':
    case 'refused':
    case 'commented':
      return event.comment;
  }
}

function declinedText(declined: readonly ChangeKey[]): string {
  if (declined.length === 0) return '';
  return `Non repris${COLON}${declined.map(changeLabel).join(', ')}.`;
}

/** What a change that may be taken or left is called: « Nom du projet », « Calendrier ». */
export function changeLabel(key: ChangeKey): string {
  const field = key.startsWith('edit.') ? key.slice('edit.'.length) : null;
  if (field === null) return PART_TITLES[key as Exclude<ChangeKey, `edit.${string}`>];
  const [known] = textFields({ ministries: {}, projects: {} }, [field]);
  return known?.label ?? field;
}
