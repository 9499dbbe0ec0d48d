import { patiently } from './patience';
import { type Plan, planPush } from './plan';
import type { PushTask } from './push';

/** What a push would do now, without doing any of it: the portal is only read. */
export async function lookAt({
  publication,
  files,
  portal,
  pause,
}: PushTask): Promise<{ status: 'seen'; plan: Plan } | { status: 'stopped'; reason: string }> {
  const known = await patiently(pause, portal.extensions);
  if (known.status !== 'ok') return { status: 'stopped', reason: known.reason };
  const reading = await patiently(pause, portal.read);
  if (reading.status !== 'ok') return { status: 'stopped', reason: reading.reason };
  const extensions = new Set(known.value.map((extension) => extension.toLowerCase()));
  return { status: 'seen', plan: planPush(publication, files, reading.value, extensions) };
}
