import Link from 'next/link';
import type { ChangeKey } from '@/lib/domain/submissions/events';
import { isPending } from '@/lib/domain/submissions/status';
import type { Side } from '@/lib/domain/submissions/transitions';
import type { SubmissionView } from '@/lib/views/submissions';
import { ProposedPart } from './proposed-part';
import styles from './submission.module.css';

/** The heading of what is proposed: where one goes on reading when it changes. */
export const PARTS_ID = 'propose';

interface ProposedPartsProps {
  view: SubmissionView;
  reader: Side;
  /** How a change is taken or left; null where nobody is asked. */
  tick:
    | ((key: ChangeKey) => { isTaken: boolean; onTick: (isTaken: boolean) => void } | null)
    | null;
}

/** All that is proposed, part by part. */
export function ProposedParts({ view, reader, tick }: ProposedPartsProps) {
  const { summary, parts } = view;
  const { moved, status, inPart, project } = summary;
  const isTyped = reader === 'ministry' && (status === 'draft' || status === 'returned');
  return (
    <section aria-labelledby={PARTS_ID} className={styles.parts}>
      <h2 id={PARTS_ID} tabIndex={-1} className={styles.heading}>
        {titleOf(view)}
      </h2>
      {moved && (
        <p className={styles.moved}>
          La fiche a changé depuis l’envoi{'\u202f'}: comparez ce qui était, ce qui est proposé et
          ce qui est aujourd’hui. Un champ que le ministère n’a pas touché garde sa valeur
          d’aujourd’hui.
        </p>
      )}
      {parts.length === 0 && (
        <p>
          {reader === 'directorate'
            ? 'Le ministère a repris cette transmission\u202f: ce qu’il y écrit se lira quand il l’aura transmis de nouveau.'
            : 'Rien n’y est encore proposé.'}
        </p>
      )}
      {parts.map((part) => (
        <ProposedPart
          key={part.part}
          part={part}
          isTyped={isTyped}
          columns={{
            before: true,
            now: moved,
            outcome: status === 'accepted' && inPart,
            tick: tick && (({ key }) => tick(key)),
          }}
        />
      ))}
      {project !== null && (
        <p className="fr-text--sm fr-mb-0">
          <Link href={`/projets/${project}?edition=${summary.edition}`} prefetch={false}>
            {status === 'accepted' ? 'Voir la fiche comme elle est maintenant' : 'Voir la fiche'}
          </Link>
        </p>
      )}
    </section>
  );
}

function titleOf({ summary: { status }, parts }: SubmissionView): string {
  if (parts.some(({ part }) => part === 'create')) return 'Le projet proposé';
  return isPending(status) ? 'Ce qui changerait dans la fiche' : 'Ce qui était proposé';
}
