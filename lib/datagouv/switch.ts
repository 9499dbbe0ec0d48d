import type { Dataset, DatasetUpdate, Resource } from './dataset';
import {
  announcedIn,
  announcing,
  compareNumbers,
  coverage,
  type PublicationNumber,
  type PushedPublication,
} from './publication';
import {
  describedAs,
  fileNameOf,
  finalTitle,
  publicationOfTitle,
  readPortalName,
  resourceType,
} from './resource-names';
import type { PushFile, Standing } from './steps';

/** Words by which the panorama is looked for, as the portal writes its tags. */
const TAGS = ['grands-projets', 'panorama', 'systemes-d-information', 'tableau-de-bord'] as const;

/** What the portal calls Licence Ouverte 2.0, and the absence of a licence. */
const OPEN_LICENCE = 'lov2';
const NO_LICENCE = 'notspecified';

interface Switch {
  /** What readers will see change, in French. */
  changes: readonly string[];
  update: DatasetUpdate;
}

/**
 * The one call that tells readers of a publication whose files are all there: text, period, licence,
 * tags, and titles, types and order of the resources. The portal keeps a dataset as one document, so
 * that they see all of it or nothing. Null when nothing is left to tell.
 */
export function switchOf(
  publication: PushedPublication,
  sent: readonly Standing[],
  dataset: Dataset,
): Switch | null {
  const announced = announcedIn(dataset.description);
  // An earlier publication pushed late takes its place in the list, and announces nothing.
  const newest = announced === null || compareNumbers(announced, publication) <= 0;
  const { id: _, resources: before, ...kept } = dataset;
  const resources = resourcesAfter(publication, sent, before);
  const update: DatasetUpdate = {
    ...kept,
    ...(newest
      ? {
          description: announcing(dataset.description, publication),
          temporal_coverage: coverage(publication),
        }
      : {}),
    license: (kept.license ?? NO_LICENCE) === NO_LICENCE ? OPEN_LICENCE : kept.license,
    tags: [...kept.tags, ...TAGS.filter((tag) => !kept.tags.includes(tag))],
    // An absent flag would publish a dataset kept private.
    private: kept.private ?? false,
    resources,
  };
  const changes = changesBetween(dataset, update);
  return changes.length === 0 ? null : { changes, update };
}

function resourcesAfter(
  publication: PushedPublication,
  sent: readonly Standing[],
  before: readonly Resource[],
): Resource[] {
  const own = new Map(sent.flatMap((file) => (file.kept ? [[file.kept.id, file] as const] : [])));
  const others = before.flatMap((resource) => {
    const number = own.has(resource.id) ? null : announcedPublication(resource);
    return number === null ? [] : [{ resource, number }];
  });
  const numbers = [publication, ...others.map(({ number }) => number)];
  const ordered = [
    ...sent.flatMap(({ kept }) => (kept ? [{ resource: kept, number: publication }] : [])),
    ...others,
  ].toSorted((a, b) => compareNumbers(b.number, a.number));
  const ours = ordered.map(({ resource, number }) => {
    const name = fileNameOf(resource.url);
    const correction = correctionOf(number, numbers);
    const file = own.get(resource.id)?.file;
    return {
      ...resource,
      title: finalTitle(name, correction),
      type: resourceType(name, correction),
      description: file ? descriptionOf(name, file) : resource.description,
    };
  });
  const placed = new Set(ours.map(({ id }) => id));
  return [...ours, ...before.filter(({ id }) => !placed.has(id))];
}

/** What a file holds, its name in the bundle (where the others cite it) and how to check it. */
function descriptionOf(name: string, { name: inBundle, digests }: PushFile): string {
  const said = describedAs(name)?.description;
  const file = `Fichier «\u00a0${inBundle}\u00a0» du lot. SHA-256\u00a0: \`${digests.sha256}\``;
  return said === undefined ? file : `${said}\n\n${file}`;
}

/** The publication a resource was announced with; null for what is somebody else’s, or waits. */
function announcedPublication({ title, url }: Resource): PublicationNumber | null {
  const said = publicationOfTitle(title);
  const named = readPortalName(fileNameOf(url));
  return said !== null && named !== null && compareNumbers(said, named) === 0 ? said : null;
}

/** The last publication of the same edition, where it is a later one. */
function correctionOf(
  number: PublicationNumber,
  numbers: readonly PublicationNumber[],
): PublicationNumber | null {
  const last = numbers
    .filter(({ edition }) => edition === number.edition)
    .reduce((a, b) => (compareNumbers(a, b) < 0 ? b : a), number);
  return last.version > number.version ? last : null;
}

function changesBetween(dataset: Dataset, update: DatasetUpdate): string[] {
  const { resources: before } = dataset;
  const { resources: after } = update;
  const shown = (resource: Resource) =>
    JSON.stringify([resource.title, resource.type, asKept(resource.description)]);
  const was = new Map(before.map((resource) => [resource.id, shown(resource)]));
  const order = (resources: readonly Resource[]) => resources.map(({ id }) => id).join(' ');
  const differing: [string, boolean][] = [
    ['texte du jeu de données', asKept(dataset.description) !== asKept(update.description)],
    ['période couverte', period(dataset) !== period(update)],
    ['licence', (dataset.license ?? null) !== (update.license ?? null)],
    ['mots-clés', update.tags.some((tag) => !dataset.tags.includes(tag))],
    [
      'titres et descriptions des fichiers',
      after.some((resource) => was.get(resource.id) !== shown(resource)),
    ],
    ['ordre des fichiers', order(before) !== order(after)],
  ];
  return differing.flatMap(([label, differs]) => (differs ? [label] : []));
}

/** A text as a portal may give it back: other line ends, no blank at either end. */
function asKept(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

/** Dates come back as dates or as instants. */
function period({ temporal_coverage: period }: Pick<Dataset, 'temporal_coverage'>): string {
  return `${period?.start.slice(0, 10)} ${period?.end?.slice(0, 10)}`;
}
