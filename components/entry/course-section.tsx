import { Missing } from '@/components/projects/missing';
import { ScrollRegion } from '@/components/projects/scroll-region';
import {
  MISSING_COST_WORDS,
  MISSING_WORDS_FEMININE,
  type MissingCost,
} from '@/lib/domain/figures/missing-cost';
import { formatEdition, formatMonth } from '@/lib/format/dates';
import { formatMillionsBare } from '@/lib/format/numbers';
import type { ProjectEditionPoint } from '@/lib/views/project';
import { CourseChartIsland } from './course-chart-island';
import { costFinding, endFinding } from './course-findings';
import styles from './entry.module.css';

const HEIGHT = 180;

interface CourseSectionProps {
  points: readonly ProjectEditionPoint[];
  /** False for a project that has left the panorama. */
  present: boolean;
}

/** Cost and planned end over the editions, drawn, then the same numbers as a table. */
export function CourseSection({ points, present }: CourseSectionProps) {
  return (
    <section aria-labelledby="trajectoire" className={styles.section}>
      <h2 id="trajectoire" className={styles.heading}>
        Trajectoire au fil des éditions
      </h2>
      <div className={styles.charts}>
        <figure className={styles.figure}>
          <figcaption>
            <strong>{costFinding(points, present)}</strong>
            <Measure text="Coût complet estimé, en M€" />
          </figcaption>
          <CourseChartIsland
            points={points}
            measure="cost"
            height={HEIGHT}
            label={`${costFinding(points, present)}. Les mêmes nombres sont dans le tableau qui suit.`}
          />
        </figure>
        <figure className={styles.figure}>
          <figcaption>
            <strong>{endFinding(points, present)}</strong>
            <Measure text="Fin prévue, par édition" />
          </figcaption>
          <CourseChartIsland
            points={points}
            measure="end"
            height={HEIGHT}
            label={`${endFinding(points, present)}. Les mêmes nombres sont dans le tableau qui suit.`}
          />
        </figure>
      </div>
      <ScrollRegion label="Tableau de la trajectoire" className={styles.wide}>
        <table className={styles.table}>
          <caption className="fr-sr-only">
            Coût et fin prévue du projet, et leur référence, par édition
          </caption>
          <thead>
            <tr>
              <th scope="col">Édition</th>
              <th scope="col">Données de</th>
              <th scope="col" className={styles.numeric}>
                Coût complet (M€)
              </th>
              <th scope="col" className={styles.numeric}>
                Coût de référence (M€)
              </th>
              <th scope="col" className={styles.numeric}>
                Fin prévue
              </th>
              <th scope="col" className={styles.numeric}>
                Fin de référence
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.edition}>
                <th scope="row" className={styles.short}>
                  {formatEdition(point.edition)}
                  {point.rebaselined && <span className={styles.mention}>nouvelle référence</span>}
                </th>
                <td className={styles.short}>{formatMonth(point.dataMonth)}</td>
                <td className={styles.numeric}>
                  <Amount euros={point.costEuros} point={point} />
                </td>
                <td className={styles.numeric}>
                  <Amount euros={point.baselineCostEuros} point={point} isBaseline />
                </td>
                <td className={styles.numeric}>
                  <Month iso={point.plannedEndOn} point={point} />
                </td>
                <td className={styles.numeric}>
                  <Month iso={point.baselineEndOn} point={point} isBaseline />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function Measure({ text }: { text: string }) {
  return (
    <span className={styles.measure}>
      {text}. Trait plein{'\u202f'}: valeur de l’édition{'\u202f'}; tirets{'\u202f'}: référence en
      vigueur.
    </span>
  );
}

interface ValueProps {
  point: ProjectEditionPoint;
  isBaseline?: boolean;
}

function Amount({ euros, point, isBaseline }: ValueProps & { euros: number | null }) {
  if (euros !== null) return formatMillionsBare(euros);
  return <Missing>{whyMissing(point, isBaseline, MISSING_COST_WORDS)}</Missing>;
}

function Month({ iso, point, isBaseline }: ValueProps & { iso: string | null }) {
  if (iso !== null) return formatMonth(iso);
  return <Missing>{whyMissing(point, isBaseline, MISSING_WORDS_FEMININE)}</Missing>;
}

function whyMissing(
  { phase, withheld }: ProjectEditionPoint,
  isBaseline: boolean | undefined,
  words: Readonly<Record<MissingCost, string>>,
): string {
  if (withheld) return words.withheld;
  if (phase === 'framing') return words.framing;
  return isBaseline ? 'sans référence' : words.unstated;
}
