import type { Mend } from './finding';

/** The address, on this site, of the place where a finding of the edition is mended. */
export function mendPath(mend: Mend, edition: number): string {
  switch (mend.where) {
    case 'act':
      return `${entryPath(mend.project)}/${mend.act}?edition=${edition}`;
    case 'entry':
      return `${entryPath(mend.project)}?edition=${edition}`;
    case 'board':
      return `/collecte?edition=${edition}`;
    case 'submission':
      return `/transmissions/${encodeURIComponent(mend.submission)}`;
    case 'comparison':
      return `/comparer?de=${mend.from}&a=${mend.to}`;
    case 'edition':
      return `/editions/${edition}`;
  }
}

function entryPath(project: string): string {
  return `/projets/${encodeURIComponent(project)}`;
}
