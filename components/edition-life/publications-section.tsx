import Link from 'next/link';
import { DataTable } from '@/components/dashboard/data-table';
import type { DeclaredFigures } from '@/lib/domain/figures/types';
import {
  type NamedFrozenFigure,
  namedFigures,
  type PublicationRecord,
  type PublishedFile,
} from '@/lib/domain/publication/record';
import { publicationLabel } from '@/lib/domain/publication/source';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import { formatInstant, formatLongDate } from '@/lib/format/dates';
import { formatFigure } from '@/lib/format/numbers';
import styles from './edition-life.module.css';
import { formatBytes } from './readings';

/** Every publication of the edition: the one in force, then those it replaces, all still readable. */
export function PublicationsSection({
  edition,
  publications,
  declared,
}: {
  edition: Edition;
  publications: readonly PublicationRecord[];
  declared: DeclaredFigures | null;
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
          <Publication edition={edition} publication={current} declared={declared} />
          {earlier.map((publication) => (
            <details key={publication.version} className={styles.earlier}>
              <summary>
                {title(publication)}, remplacée par la{' '}
                {publicationLabel(publication.edition, publication.version + 1)}
              </summary>
              <Publication edition={edition} publication={publication} declared={declared} />
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

function Publication({
  edition,
  publication,
  declared,
}: {
  edition: Edition;
  publication: PublicationRecord;
  declared: DeclaredFigures | null;
}) {
  const { version, position, note, figures, files, by, at } = publication;
  const { number } = edition;
  const address = `/api/editions/${number}/publications/${version}`;
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
        {namedFigures(figures, declared, edition).map((figure) => (
          <FrozenValue key={figure.name} figure={figure} />
        ))}
      </dl>
      <p className="fr-text--sm">
        Figée par {by} le {formatInstant(at)}.{' '}
        <Link href={`/tableau-de-bord?edition=${number}&position=${position}`} prefetch={false}>
          Lire le tableau de bord de cette publication
        </Link>
      </p>
      <DataTable
        caption={`Fichiers de la publication ${publicationLabel(number, version)}`}
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

/** A figure as it was frozen; what the State declared is said beside it where the two read otherwise. */
function FrozenValue({ figure: { label, value, unit, declared } }: { figure: NamedFrozenFigure }) {
  const told = value === null ? 'non calculable' : formatFigure(value, unit);
  const said = declared === null ? null : formatFigure(declared, unit);
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {told}
        {said !== null && said !== told && (
          <span className={styles.declared}>
            {' '}
            déclaré{'\u202f'}: {said}
          </span>
        )}
      </dd>
    </div>
  );
}

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
