'use client';

import { useEffect, useState } from 'react';

const TICK_MS = 60_000;

/**
 * What time it is, so that ages stay true on an open page.
 * @param initial milliseconds since 1970, as the server drew the page: both then say the same.
 */
export function useNow(initial: number): number {
  const [now, setNow] = useState(initial);
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(tick);
  }, []);
  return now;
}
