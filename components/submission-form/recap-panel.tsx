import type { ReactNode } from 'react';
import type { EntryState } from '@/lib/domain/history/entry';
import { gapEffects } from '@/lib/domain/views/submissions-effects';
import type { SubmissionContent } from '@/lib/schemas/submissions';
import type { SubmissionFormView } from '@/lib/views/submissions';
import {
  type GapReading,
  gapReadings,
  gapSentence,
  namesOf,
  type RecapSection,
  recapOf,
} from './recap';
import styles from './submission-form.module.css';
import type { SubmissionFormHandle } from './use-submission-form';

interface RecapPanelProps {
  view: SubmissionFormView;
  content: SubmissionContent;
  entry: EntryState | null;
  preview: SubmissionFormHandle['preview'];
  /** What may be done with all of it. */
  children?: ReactNode;
}

/** What would be sent, and what it does to the gaps of the project. */
export function RecapPanel({ view, content, entry, preview, children }: RecapPanelProps) {
  const sections = recapOf(content, entry, namesOf(view.choices));
  const isUntouched = sections.length === 0;
  const answer = preview.isError ? undefined : preview.data;
  const told = answer?.status === 'ok' ? answer.effects : [];
  const gaps = gapReadings(told.length > 0 ? told : asItStands(entry));
  return (
    <section className={styles.recap} aria-labelledby="recapitulatif">
      <h2 id="recapitulatif" className="fr-h6 fr-mb-2w">
        Ce que vous transmettrez
      </h2>
      {isUntouched ? (
        <p className="fr-text--sm fr-mb-2w">
          {entry === null
            ? 'Rien encore\u202f: remplissez le formulaire, le brouillon s’enregistre au fur et à mesure.'
            : 'Rien encore\u202f: modifiez ce qui a changé, le reste ne sera pas transmis.'}
        </p>
      ) : (
        sections.map((section) => <Recap key={section.part} section={section} />)
      )}
      {entry !== null && <Gaps gaps={gaps} isStale={preview.isStale} isUntouched={isUntouched} />}
      {preview.isError && (
        <p className="fr-text--sm fr-mb-0">
          L’effet n’a pas pu être calculé. Vous pouvez continuer malgré tout.
        </p>
      )}
      {answer?.status === 'refused' && <p className="fr-text--sm fr-mb-0">{answer.reason}</p>}
      <p className="fr-sr-only" aria-live="polite">
        {answer?.status === 'ok' && !preview.isStale ? gapSentence(gaps) : ''}
      </p>
      {children}
    </section>
  );
}

/** The gaps as they are, while nothing is typed. */
function asItStands(entry: EntryState | null) {
  return entry === null ? [] : gapEffects(entry, entry);
}

function Recap({ section: { title, lines } }: { section: RecapSection }) {
  return (
    <div className={styles.recapSection}>
      <h3 className="fr-text--md fr-mb-1v">{title}</h3>
      <ul className={styles.recapLines}>
        {lines.map(({ field, label, before, after }) => (
          <li key={field}>
            {label}&#8239;: {before !== null && <>{before} → </>}
            <strong>{after}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Gaps(props: { gaps: readonly GapReading[]; isStale: boolean; isUntouched: boolean }) {
  const { gaps, isStale, isUntouched } = props;
  if (gaps.length === 0) return null;
  return (
    <dl className={`${styles.gaps} panorama-figures ${isStale ? styles.stale : ''}`}>
      {gaps.map(({ figure, label, before, after, change, hasMoved }) => (
        <div key={figure}>
          <dt>{label} du projet</dt>
          <dd>
            {hasMoved ? (
              <>
                {before} → <strong>{after}</strong>
                {change !== null && <> ({change})</>}
              </>
            ) : (
              <>
                {before}
                {!isUntouched && ', inchangé'}
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
