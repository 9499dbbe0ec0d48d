import type { Dataset, Resource } from './dataset';
import { numbered, type PushedPublication } from './publication';
import { fileNameOf, portalName, publicationOfTitle } from './resource-names';
import type { PushFile, Standing, Step } from './steps';
import { switchOf } from './switch';

export interface Plan {
  /** In order; the switch is among them only once every file is there. */
  steps: readonly Step[];
  /** Whether readers are still to be told of this publication. */
  unannounced: boolean;
  /** Files that the portal does not take, and why. */
  left: readonly { name: string; reason: string }[];
}

/**
 * What brings a dataset to show a publication, given how it stands. Pure, so that a push that stopped
 * anywhere goes on by being planned again. Files come first, each under a name that is only this
 * publication’s; readers are told of them in one last call, the switch.
 * @param extensions those that the portal takes, in lower case.
 * @throws RangeError when two files would have the same name there.
 */
export function planPush(
  publication: PushedPublication,
  files: readonly PushFile[],
  dataset: Dataset,
  extensions: ReadonlySet<string>,
): Plan {
  const left = files.flatMap(({ name }) => {
    const reason = refusal(portalName(publication, name), extensions);
    return reason === null ? [] : [{ name, reason }];
  });
  const refused = new Set(left.map(({ name }) => name));
  const sent = files
    .filter(({ name }) => !refused.has(name))
    .map((file) => standingOf(portalName(publication, file.name), file, dataset));
  if (new Set(sent.map(({ name }) => name)).size < sent.length) {
    throw new RangeError(`two files of ${numbered(publication)} have the same name on the portal`);
  }
  const lacking = sent.filter(({ same }) => !same);
  const steps = [
    ...(lacking.length > 0 ? sent.flatMap(markOf) : []),
    ...lacking.map(transferOf),
    ...sent.flatMap(({ name, surplus }) =>
      surplus.map((resource): Step => ({ kind: 'discard', name, resource })),
    ),
  ];
  if (steps.length > 0) return { steps, unannounced: true, left };
  const change = sent.length > 0 ? switchOf(publication, sent, dataset) : null;
  if (change === null) return { steps: [], unannounced: false, left };
  return {
    steps: [{ kind: 'switch', name: numbered(publication), ...change }],
    unannounced: true,
    left,
  };
}

/** Why a portal takes no file of this name. It looks at the content too: a page renamed is refused as well. */
function refusal(name: string, extensions: ReadonlySet<string>): string | null {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  if (/^x?html?$/.test(extension)) return 'le portail refuse les pages HTML';
  return extensions.has(extension) ? null : `le portail ne prend pas les fichiers .${extension}`;
}

function standingOf(name: string, file: PushFile, dataset: Dataset): Standing {
  const copies = dataset.resources.filter(
    ({ filetype, url }) => filetype === 'file' && fileNameOf(url) === name,
  );
  // What was announced may have been quoted; then what is whole; then the oldest, which is the last.
  const announced = copies.filter(({ title }) => publicationOfTitle(title) !== null);
  const whole = copies.filter((copy) => hasBytesOf(copy, file));
  const kept = announced.at(-1) ?? whole.at(-1) ?? copies.at(-1) ?? null;
  const surplus = copies.filter((copy) => copy !== kept && !announced.includes(copy));
  return {
    name,
    file,
    kept,
    same: kept !== null && hasBytesOf(kept, file),
    surplus: surplus.map(({ id }) => id),
  };
}

function hasBytesOf({ checksum }: Resource, { digests }: PushFile): boolean {
  return checksum != null && digests[checksum.type] === checksum.value.toLowerCase();
}

/** Until the last file is there, those that are say that they wait. */
function markOf({ name, kept }: Standing): Step[] {
  return kept?.title === name ? [{ kind: 'mark', name, resource: kept }] : [];
}

function transferOf({ name, file, kept }: Standing): Step {
  if (kept === null) return { kind: 'upload', name, file };
  return { kind: 'replace', name, file, resource: kept.id };
}
