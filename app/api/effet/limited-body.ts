/**
 * The body of a request, or null as soon as it is longer than `maximumBytes`: what is over the limit is
 * neither read nor kept. What the request announces is believed only to refuse it sooner.
 */
export async function limitedBytes(
  request: Request,
  maximumBytes: number,
): Promise<Buffer<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length')) > maximumBytes) {
    await request.body?.cancel();
    return null;
  }
  if (request.body === null) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop cancels the rest of the stream.
  for await (const chunk of request.body) {
    length += chunk.byteLength;
    if (length > maximumBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The same, read as text. */
export async function limitedBody(request: Request, maximumBytes: number): Promise<string | null> {
  return (await limitedBytes(request, maximumBytes))?.toString('utf8') ?? null;
}
