/**
 * What became of a call. `later`: the portal did nothing and asks to wait (seconds, or null where it
 * does not say). `doubtful`: no answer, or a failure of its own; it may have done it.
 */
export type Answer<T> =
  | { status: 'ok'; value: T }
  | { status: 'refused'; reason: string }
  | { status: 'later'; reason: string; seconds: number | null }
  | { status: 'doubtful'; reason: string };
