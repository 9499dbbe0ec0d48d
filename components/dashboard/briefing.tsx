import Link from 'next/link';
import type { ReactNode } from 'react';
import { expectedEndings, movements } from '@/lib/domain/views/findings';
import { costSlipInWords, endSlipInWords, slipsTitle } from '@/lib/domain/views/slip-readings';
import { formatEdition, formatInstant, formatMonth } from '@/lib/format/dates';
import type { LiveDashboard } from '@/lib/live/dashboard';
import styles from './dashboard.module.css';
import type { DashboardLinks } from './links';

interface BriefingProps {
  data: LiveDashboard;
  links: DashboardLinks;
}

/** Lines of each list that fit the first screenful. */
const LINES = 5;
/** Of each ranking of slips. */
const SLIPS = 3;
/** Acts take two lines each. */
const ACTS = 3;

/** The end of the first screenful: what changed, by whom, and what slipped. */
export function Briefing({ data, links }: BriefingProps) {
  const { view, recent, news } = data;
  const fresh = new Set(news?.changes.map(({ seq }) => seq));
  const previous = view.previousEdition;
  const moves = [
    ...view.entrants.map((movement) => ({ ...movement, sign: '+', word: 'entrée' })),
    ...view.exits.map((movement) => ({ ...movement, sign: '\u2212', word: 'sortie' })),
  ];
  return (
    <div className={styles.briefing}>
      <Column title={movements(view)} more="#mouvements" moreText="Entrées et sorties">
        {previous && (
          <p className={styles.briefNote}>
            Depuis la {formatEdition(previous.number)} ({formatMonth(previous.dataMonth)})
          </p>
        )}
        <ul className={styles.briefList}>
          {moves.slice(0, LINES).map(({ project, name, word, sign }) => (
            <li key={project} className={styles.briefLine}>
              <span aria-hidden="true">{sign} </span>
              <Link href={links.project(project)} prefetch={false}>
                {name}
              </Link>{' '}
              <span className={styles.briefDetail}>{word}</span>
            </li>
          ))}
        </ul>
      </Column>
      <Column title="Derniers actes" more="/editions" moreText="Éditions">
        <ul className={styles.briefList}>
          {recent.slice(0, ACTS).map(({ seq, project, name, by, at, summary }) => (
            <li key={seq}>
              <span className={styles.briefLine}>
                {fresh.has(seq) && <span className={styles.freshMark}>Nouveau</span>}
                <Link href={links.project(project)} prefetch={false}>
                  {name}
                </Link>
                {'\u202f'}: {summary}
              </span>
              <span className={`${styles.briefLine} ${styles.briefDetail}`}>
                {by}, {formatInstant(at)}
              </span>
            </li>
          ))}
          {recent.length === 0 && <li>Aucun acte dans cette édition.</li>}
        </ul>
      </Column>
      <Column
        title={slipsTitle(view.slips)}
        more="#retards"
        moreText="Coûts en hausse, fins repoussées"
      >
        <ul className={styles.briefList}>
          {view.slips.costs.slice(0, SLIPS).map(({ slip, ...row }) => (
            <SlipLine key={`cost ${row.project}`} {...row} links={links}>
              {costSlipInWords(slip)}
            </SlipLine>
          ))}
          {view.slips.ends.slice(0, SLIPS).map(({ slip, ...row }) => (
            <SlipLine key={`end ${row.project}`} {...row} links={links}>
              {endSlipInWords(slip)}
            </SlipLine>
          ))}
          <li className={styles.briefLine}>
            <a href="#echeances">{expectedEndings(view.expectedEnds, view.endsBasis)}</a>
          </li>
        </ul>
      </Column>
    </div>
  );
}

function SlipLine({
  project,
  name,
  links,
  children,
}: {
  project: string;
  name: string;
  links: DashboardLinks;
  children: string;
}) {
  return (
    <li className={styles.briefLine}>
      <Link href={links.project(project)} prefetch={false}>
        {name}
      </Link>
      {'\u202f'}: {children}
    </li>
  );
}

interface ColumnProps {
  title: string;
  more: string;
  moreText: string;
  children: ReactNode;
}

function Column({ title, more, moreText, children }: ColumnProps) {
  return (
    <section className={styles.brief}>
      <h2 className={styles.briefTitle}>{title}</h2>
      {children}
      <p className={styles.briefMore}>
        <a href={more}>{moreText}</a>
      </p>
    </section>
  );
}
