import { type PublicationSource, publicationLabel } from '@/lib/domain/publication/source';
import { formatLongDate, formatLongMonth } from '@/lib/format/dates';
import { NARROW } from '../typography';
import { CHECKSUMS } from './checksums';
import { DATA_PACKAGE, describedFiles } from './contents';

/** The page one reads first: what each file is, what its numbers are, how to check them. */
export function writeReadme(source: PublicationSource, names: readonly string[]): string {
  const { edition, version, publishedOn, note } = source;
  const label = publicationLabel(edition.number, version);
  const listed = Object.entries(describedFiles(edition.number)).filter(([name]) =>
    names.includes(name),
  );
  const lines = [
    `# Panorama des grands projets SI de l’État, édition ${edition.number}`,
    '',
    `Publication ${label} du ${formatLongDate(publishedOn)}, données de ${formatLongMonth(edition.dataMonth)}. Licence Ouverte 2.0 (etalab-2.0).`,
    '',
    ...(note === null ? [] : [`**Erratum${NARROW}:** ${note}`, '']),
    '## Fichiers',
    '',
    ...listed.map(([name, { description, schema }]) =>
      schema === undefined
        ? `- \`${name}\`${NARROW}: ${description}`
        : `- \`${name}\`${NARROW}: ${description} Colonnes décrites dans \`${schema}\`.`,
    ),
    `- \`${DATA_PACKAGE}\`${NARROW}: la description du lot (Data Package), avec la taille et l’empreinte de chaque fichier.`,
    `- \`${CHECKSUMS}\`${NARROW}: l’empreinte SHA-256 de tous les autres.`,
    '',
    '## Lire les nombres',
    '',
    `- Le coût est le coût complet estimé${NARROW}: construction, masse salariale comprise, et deux ans d’exploitation. Il est en millions d’euros dans les fichiers \`panorama\` en CSV et en XLSX, en euros partout ailleurs.`,
    '- Les durées sont en années de 365\u00a0jours\u202f; les taux sont des ratios (0.25 pour 25\u00a0%).',
    '- Les CSV sont en UTF-8, séparés par des virgules, avec un point décimal et des dates AAAA-MM-JJ.',
    '- « En cadrage » et « Non communiqué » tiennent lieu de valeur. Ce qui n’est pas communiqué ne figure nulle part ici, et aucun total ne le compte.',
    '- Une cellule de texte qui commencerait par `=`, `+`, `-` ou `@` est précédée d’une apostrophe, pour qu’aucun tableur ne la prenne pour une formule.',
    '',
    '## Vérifier',
    '',
    `Dans le dossier des fichiers${NARROW}: \`sha256sum --check ${CHECKSUMS}\`. La même publication s’exporte toujours à l’octet près.`,
    '',
  ];
  return lines.join('\n').replaceAll('« ', '«\u00a0').replaceAll(' »', '\u00a0»');
}
