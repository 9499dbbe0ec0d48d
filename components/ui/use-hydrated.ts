'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False until the page answers to the person: a form that needs its script waits for it. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
