import type { UploadRow } from '@/lib/views/sheet-upload';
import styles from './sheet.module.css';

/** The cells of a row that would change what stands: where, what, before and after. */
export function CellChanges({ row }: { row: UploadRow }) {
  return (
    <table className={styles.cells}>
      <caption className="fr-sr-only">
        Ce que la ligne {row.line} ({row.name}) change
      </caption>
      <thead>
        <tr>
          <th scope="col" className={styles.addressHead}>
            Cellule
          </th>
          <th scope="col">Champ</th>
          <th scope="col">Avant</th>
          <th scope="col">Après</th>
        </tr>
      </thead>
      <tbody>
        {row.changes.map(({ address, label, before, after }) => (
          <tr key={address}>
            <td className={styles.address}>{address}</td>
            <th scope="row">{label}</th>
            <td data-label="Avant" className={styles.before}>
              {before || 'vide'}
            </td>
            <td data-label="Après" className={styles.after}>
              {after || 'vide'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
