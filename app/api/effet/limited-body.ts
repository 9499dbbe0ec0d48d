/**
 * The body of a request as text, or null as soon as it is longer than `maximumBytes`: what is over the
 * limit is neither read nor kept. What the request announces is believed only to refuse it sooner.
 */
export async function limitedBody(request: Request, maximumBytes: number): Promise<string | null> {
  if (Number(request.headers.get('content-length')) > maximumBytes) {
    await request.body?.cancel();
    return null;
  }
  if (request.body === null) return '';
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop cancels the rest of the stream.
  for await (const chunk of request.body) {
    length += chunk.byteLength;
    if (length > maximumBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
