import type { Portal } from './client';
import { FIRST_PAUSE, PATIENCE, type Pause, patiently, waitAfter } from './patience';
import { planPush } from './plan';
import type { PushedPublication } from './publication';
import type { PushFile, Step } from './steps';

export interface PushTask {
  publication: PushedPublication;
  files: readonly PushFile[];
  portal: Portal;
  pause: Pause;
  /** Told of each step once the portal has answered yes. */
  onStep?: (step: Step) => void;
}

export type PushOutcome =
  | {
      status: 'done';
      steps: number;
      left: readonly { name: string; reason: string }[];
      remark: string | null;
    }
  | { status: 'stopped'; reason: string };

/**
 * Pushes a publication: reads the dataset, plans, performs the first step, and again until nothing is
 * left to do. Nothing is remembered between two readings but what the portal itself said it did, so
 * that a doubtful answer, a stop or a second run all come to the same: look, then do what is lacking.
 */
export async function pushPublication(task: PushTask): Promise<PushOutcome> {
  const { publication, files, portal } = task;
  const known = await patiently(task.pause, portal.extensions);
  if (known.status !== 'ok') return stopped(known.reason);
  const extensions = new Set(known.value.map((extension) => extension.toLowerCase()));
  const made = new Set<string>();
  const performed = new Set<string>();
  for (let failures = 0; ; ) {
    const reading = await patiently(task.pause, portal.read);
    if (reading.status !== 'ok') return stopped(reading.reason);
    const { value: dataset } = reading;
    const present = new Set(dataset.resources.map(({ id }) => id));
    if ([...made].some((id) => !present.has(id))) {
      // An old copy of the page: planned on it, a file would be sent twice.
      failures += 1;
      if (failures >= PATIENCE) return stopped('le portail ne montre pas un fichier qu’il a reçu');
      await task.pause(FIRST_PAUSE * 2 ** failures);
      continue;
    }
    const plan = planPush(publication, files, dataset, extensions);
    const [step] = plan.steps;
    const done = { status: 'done' as const, steps: performed.size, left: plan.left };
    if (step === undefined) return { ...done, remark: null };
    if (performed.has(keyOf(step))) {
      if (step.kind !== 'switch') return stopped(`le portail n’a pas gardé ${step.name} tel quel`);
      return {
        ...done,
        remark: `Le portail n’a pas gardé tel quel\u202f: ${step.changes.join(', ')}.`,
      };
    }
    const answer = await portal.perform(step);
    if (answer.status === 'refused') return stopped(answer.reason);
    if (answer.status === 'ok') {
      failures = 0;
      performed.add(keyOf(step));
      if (answer.value !== null) made.add(answer.value);
      task.onStep?.(step);
      continue;
    }
    failures += 1;
    if (failures >= PATIENCE) return stopped(answer.reason);
    await task.pause(waitAfter(answer, failures));
  }
}

function keyOf(step: Step): string {
  return step.kind === 'discard' ? `${step.kind} ${step.resource}` : `${step.kind} ${step.name}`;
}

function stopped(reason: string): PushOutcome {
  return { status: 'stopped', reason };
}
