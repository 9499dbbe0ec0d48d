import type { ReactNode } from 'react';
import { PhaseBadge } from '@/components/projects/phase-badge';
import { isEntryWithheld } from '@/lib/domain/figures/counted';
import {
  MISSING_COST_WORDS,
  MISSING_WORDS_FEMININE,
  missingCost,
  missingDuration,
} from '@/lib/domain/figures/missing-cost';
import type { Programme } from '@/lib/domain/history/change';
import { durationDays, durationYears } from '@/lib/domain/history/duration';
import type { EntryState } from '@/lib/domain/history/entry';
import { WITHHOLDING_GROUND_LABELS } from '@/lib/domain/vocabulary/withholding';
import { formatEdition, formatLongDate } from '@/lib/format/dates';
import { formatEuros, formatMillions, formatNumber, formatYears } from '@/lib/format/numbers';
import styles from './entry.module.css';
import { ExternalLink } from './external-link';

interface EntryFactsProps {
  entry: EntryState;
  /** Of the edition shown. */
  ministryLabel: string;
}

/** The ten points of the panorama, as they stand in the edition shown. */
export function EntryFacts({ entry, ministryLabel }: EntryFactsProps) {
  return (
    <section aria-labelledby="fiche" className={styles.section}>
      <h2 id="fiche" className={styles.heading}>
        La fiche
      </h2>
      <dl className={styles.facts}>
        <Fact term="Nom du projet">
          {entry.name}
          {entry.previousNames.length > 0 && <FormerNames entry={entry} />}
        </Fact>
        <Fact term="Description et objectifs">
          <span className={styles.prose}>{entry.description || <None />}</span>
          {entry.moreUrl && <ExternalLink href={entry.moreUrl}>En savoir plus</ExternalLink>}
        </Fact>
        <Fact term="Ministère porteur">{ministryLabel}</Fact>
        <Fact term="Début">
          {entry.startOn ? formatLongDate(entry.startOn) : <None feminine={false} />}
        </Fact>
        <Fact term="Durée prévue">
          <Duration entry={entry} />
        </Fact>
        <Fact term="Phase">
          <PhaseBadge phase={entry.phase} />
          {isEntryWithheld(entry) && entry.phase !== null && <Inside />}
        </Fact>
        <Fact term="Coût complet estimé">
          <Cost entry={entry} />
        </Fact>
        <Fact term="Interministériel">{entry.interministerial ? 'Oui' : 'Non'}</Fact>
        <Fact term="Zone fonctionnelle principale">{entry.functionalZone ?? <None />}</Fact>
        <Fact term="Programmes de financement (LOLF)">
          <Programmes programmes={entry.programmes} />
          {entry.papUrl && (
            <ExternalLink href={entry.papUrl}>Projet annuel de performances</ExternalLink>
          )}
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function None({ feminine = true }: { feminine?: boolean }) {
  return <em className={styles.none}>{feminine ? 'non renseignée' : 'non renseigné'}</em>;
}

/** Marks a value that people outside do not see. */
function Inside() {
  return <span className={styles.mark}>connu en interne, non publié</span>;
}

function FormerNames({ entry }: { entry: EntryState }) {
  return (
    <ul className={styles.former}>
      {entry.previousNames.map(({ name, renamedIn }) => (
        <li key={`${renamedIn} ${name}`}>
          «{'\u00a0'}
          {name}
          {'\u00a0'}», renommé à la {formatEdition(renamedIn)}
        </li>
      ))}
    </ul>
  );
}

function Duration({ entry }: { entry: EntryState }) {
  const [days, years] = [durationDays(entry), durationYears(entry)];
  const end = entry.plannedEndOn && `fin prévue le ${formatLongDate(entry.plannedEndOn)}`;
  if (days === null || years === null) {
    const why = MISSING_WORDS_FEMININE[missingDuration(entry) ?? 'unstated'];
    return (
      <>
        <em className={styles.none}>{why}</em>
        {end && <span className={styles.aside}>{end}</span>}
      </>
    );
  }
  return (
    <>
      {formatYears(years)}
      <span className={styles.aside}>
        {formatNumber(days)}
        {'\u00a0'}jours{end ? `, ${end}` : ''}
      </span>
      {isEntryWithheld(entry) && <Inside />}
    </>
  );
}

function Cost({ entry }: { entry: EntryState }) {
  const { costEuros, withheld } = entry;
  const known = costEuros !== null && (
    <>
      {formatMillions(costEuros)}
      <span className={styles.aside}>{formatEuros(costEuros)}</span>
    </>
  );
  if (withheld === null) {
    return (
      known || (
        <em className={styles.none}>{MISSING_COST_WORDS[missingCost(entry) ?? 'unstated']}</em>
      )
    );
  }
  return (
    <>
      <em className={styles.none}>
        {withheld.scope === 'entry' ? 'fiche non communiquée' : 'non communiqué'}
        {'\u202f'}: {WITHHOLDING_GROUND_LABELS[withheld.ground].toLocaleLowerCase('fr')}
      </em>
      {withheld.statement && <q className={styles.statement}>{withheld.statement}</q>}
      {known && (
        <span className={styles.inside}>
          {known} <Inside />
        </span>
      )}
    </>
  );
}

function Programmes({ programmes }: { programmes: readonly Programme[] }) {
  if (programmes.length === 0) return <em className={styles.none}>non renseignés</em>;
  return (
    <ul className={styles.programmes}>
      {programmes.map(({ code, label, share }) => (
        <li key={`${code} ${label}`}>
          {code !== null && <strong>{code}</strong>} {label}
          {share !== null && ` (${share})`}
        </li>
      ))}
    </ul>
  );
}
