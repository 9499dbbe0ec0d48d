import { Missing } from '@/components/projects/missing';
import { ScrollRegion } from '@/components/projects/scroll-region';
import type { EntryState } from '@/lib/domain/history/entry';
import styles from './entry.module.css';
import { endReadings, gapReadings } from './gap-readings';

/** How far the project is from what was first foreseen, and from the last baseline. */
export function GapsTable({ entry }: { entry: EntryState }) {
  const gaps = [...gapReadings(entry), ...endReadings(entry)];
  return (
    <section aria-labelledby="ecarts" className={styles.section}>
      <h2 id="ecarts" className={styles.heading}>
        Écarts à la référence
      </h2>
      <ScrollRegion label="Tableau des écarts" className={styles.wide}>
        <table className={styles.table}>
          <caption className="fr-sr-only">
            Écarts de coût, de durée et de fin prévue à la référence
          </caption>
          <thead>
            <tr>
              <th scope="col">Mesure</th>
              <th scope="col">Comparée à</th>
              <th scope="col" className={styles.numeric}>
                Référence
              </th>
              <th scope="col" className={styles.numeric}>
                Dernière valeur
              </th>
              <th scope="col" className={styles.numeric}>
                Écart
              </th>
            </tr>
          </thead>
          <tbody>
            {gaps.map(({ what, against, since, reconstructed, result }) => (
              <tr key={`${what} ${against}`}>
                <th scope="row">{what}</th>
                <td>
                  {against}, {since}
                  {reconstructed && <span className={styles.mark}>base reconstituée</span>}
                </td>
                {'missing' in result ? (
                  <>
                    {result.initial !== null && (
                      <td className={styles.numeric}>{result.initial}</td>
                    )}
                    <td colSpan={result.initial === null ? 3 : 2} className={styles.numeric}>
                      <Missing>{result.missing}</Missing>
                    </td>
                  </>
                ) : (
                  <>
                    <td className={styles.numeric}>{result.initial}</td>
                    <td className={styles.numeric}>{result.latest}</td>
                    <td className={styles.numeric}>
                      <strong>{result.gap}</strong>
                      {result.delta !== null && ` (${result.delta})`}
                    </td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {gaps.some(({ reconstructed }) => reconstructed) && (
        <p className={styles.note}>
          Base reconstituée{'\u202f'}: la première valeur approuvée n’a jamais été publiée{'\u202f'}
          ; la première valeur connue en tient lieu.
        </p>
      )}
    </section>
  );
}
