import Link from 'next/link';
import { DataTable } from '@/components/dashboard/data-table';
import type { PublicationRecord, PublishedFile } from '@/lib/domain/publication/record';
import { publicationLabel } from '@/lib/domain/publication/source';
import { formatInstant, formatLongDate } from '@/lib/format/dates';
import { formatFigure } from '@/lib/format/numbers';
import styles from './edition-life.module.css';
import { formatBytes } from './readings';

/** Every publication of the edition: the one in force, then those it replaces, all still readable. */
export function PublicationsSection({
  publications,
}: {
  publications: readonly PublicationRecord[];
}) {
  const [current, ...earlier] = publications;
  return (
    <section aria-labelledby="publications">
      <h2 id="publications" className="fr-h4">
        Publications
      </h2>
      {current === undefined ? (
        <p>Cette édition n’a pas encore de fichiers publiés dans Panorama.</p>
      ) : (
        <>
          <Publication publication={current} />
          {earlier.map((publication) => (
            <details key={publication.version} className={styles.earlier}>
              <summary>
                {title(publication)}, remplacée par la{' '}
                {publicationLabel(publication.edition, publication.version + 1)}
              </summary>
              <Publication publication={publication} />
            </details>
          ))}
        </>
      )}
    </section>
  );
}

function title({ edition, version, publishedOn }: PublicationRecord): string {
  return `Publication\u00a0${publicationLabel(edition, version)} du ${formatLongDate(publishedOn)}`;
}

function Publication({ publication }: { publication: PublicationRecord }) {
  const { edition, version, position, note, figures, files, by, at } = publication;
  const address = `/api/editions/${edition}/publications/${version}`;
  return (
    <article className={styles.publication}>
      <h3 className="fr-h6">{title(publication)}</h3>
      {note && (
        <div className="fr-callout">
          <p className="fr-callout__text">
            <strong>Erratum.</strong> {note}
          </p>
        </div>
      )}
      <dl className={styles.figures}>
        {FIGURES.map(({ name, label }) => {
          const { value, unit } = figures[name];
          return (
            <div key={name}>
              <dt>{label}</dt>
              <dd>{value === null ? 'non calculable' : formatFigure(value, unit)}</dd>
            </div>
          );
        })}
      </dl>
      <p className="fr-text--sm">
        Figée par {by} le {formatInstant(at)}.{' '}
        <Link href={`/tableau-de-bord?edition=${edition}&position=${position}`} prefetch={false}>
          Lire le tableau de bord de cette publication
        </Link>
      </p>
      <DataTable
        caption={`Fichiers de la publication ${publicationLabel(edition, version)}`}
        rows={files}
        rowKey={({ name }) => name}
        columns={[
          {
            key: 'name',
            header: 'Fichier',
            cell: (file) => <FileLink address={address} file={file} />,
          },
          {
            key: 'bytes',
            header: 'Taille',
            numeric: true,
            cell: ({ bytes }) => formatBytes(bytes),
          },
          {
            key: 'sha256',
            header: 'Empreinte SHA-256',
            cell: ({ sha256 }) => <code className={styles.hash}>{sha256}</code>,
          },
        ]}
      />
    </article>
  );
}

const FIGURES = [
  { name: 'projects', label: 'Projets' },
  { name: 'interministerial', label: 'Interministériels' },
  { name: 'totalCost', label: 'Coût total' },
  { name: 'meanDuration', label: 'Durée moyenne' },
  { name: 'budgetGap', label: 'Écart budgétaire' },
  { name: 'scheduleGap', label: 'Écart calendaire' },
] as const;

/** A page is read in place; any other file is kept. */
function FileLink({ address, file }: { address: string; file: PublishedFile }) {
  const isPage = file.mediaType === 'text/html';
  return (
    <a
      href={`${address}/${encodeURIComponent(file.name)}`}
      {...(isPage
        ? { target: '_blank', title: `${file.name}, nouvelle fenêtre` }
        : { download: file.name })}
    >
      {file.name}
    </a>
  );
}
