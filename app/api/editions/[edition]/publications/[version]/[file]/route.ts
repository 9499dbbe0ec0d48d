import { publishedFile } from '@/db/queries/publications';
import { reader } from '@/db/read';
import { askingActor, refusal } from '../../../../../answers';

interface FileParameters {
  params: Promise<{ edition: string; version: string; file: string }>;
}

/** The page runs its own script in a place apart: it reaches nothing of this site. */
const APART = 'sandbox allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox';

/**
 * A file of a publication, byte for byte as it went out. What is published is public: whoever is signed
 * in may read it. Errors are JSON with a French sentence: 401, 403, 404.
 */
export async function GET(_: Request, { params }: FileParameters): Promise<Response> {
  const actor = await askingActor();
  if (actor instanceof Response) return actor;
  const { edition, version, file: name } = await params;
  const file = publishedFile(reader(), {
    edition: wholeNumber(edition),
    version: wholeNumber(version),
    name,
  });
  if (file === null) return refusal(404, 'Cette publication n’a pas de fichier de ce nom.');
  const isPage = file.mediaType === 'text/html';
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': isText(file.mediaType) ? `${file.mediaType}; charset=utf-8` : file.mediaType,
      'Content-Disposition': `${isPage ? 'inline' : 'attachment'}; filename="${file.name}"`,
      'Content-Security-Policy': APART,
      ETag: `"${file.sha256}"`,
      'Cache-Control': 'private, max-age=31536000, immutable',
    },
  });
}

/** 0, which nothing has, for what is no whole number. */
function wholeNumber(text: string): number {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0;
}

function isText(mediaType: string): boolean {
  return mediaType.startsWith('text/') || mediaType === 'application/json';
}
