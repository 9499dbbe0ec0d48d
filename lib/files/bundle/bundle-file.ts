/** One file of a publication's bundle, under the name by which the others cite it. */
export interface BundleFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

export function textFile(name: string, mediaType: string, text: string): BundleFile {
  return { name, mediaType, bytes: new TextEncoder().encode(text) };
}
