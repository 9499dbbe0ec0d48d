import type { EffectReading } from './effect-reading';
import styles from './forms.module.css';

/** Each figure before and after; those that move stand out, in weight and in words. */
export function EffectTable(props: { readings: readonly EffectReading[]; isStale: boolean }) {
  const { readings, isStale } = props;
  return (
    <table
      className={`${styles.figures} panorama-figures ${isStale ? styles.stale : ''}`}
      aria-labelledby="effet-titre"
    >
      <thead>
        <tr>
          <th scope="col">Chiffre</th>
          <th scope="col">Avant</th>
          <th scope="col">Après</th>
          <th scope="col">Écart</th>
        </tr>
      </thead>
      <tbody>
        {readings.map(({ figure, label, before, after, change, moved }) => (
          <tr key={figure} className={moved ? styles.moved : styles.unmoved}>
            <th scope="row">{label}</th>
            <td>{before}</td>
            <td>{after}</td>
            <td>{change}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
