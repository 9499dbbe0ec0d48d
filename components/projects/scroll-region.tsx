'use client';

import { type ReactNode, useEffect, useRef } from 'react';

interface ScrollRegionProps {
  /** What is inside, for who reaches it with the keyboard. */
  label: string;
  className?: string;
  children: ReactNode;
}

/**
 * A part of the page that scrolls by itself where its content is too wide, or too tall. It takes a
 * place in the order of the keyboard then, and only then.
 */
export function ScrollRegion({ label, className, children }: ScrollRegionProps) {
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = region.current;
    if (!element) return;
    const follow = () => {
      const scrolls =
        getComputedStyle(element).overflowX !== 'visible' &&
        (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight);
      if (scrolls) element.tabIndex = 0;
      else element.removeAttribute('tabindex');
    };
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return (
    <section ref={region} aria-label={label} className={className}>
      {children}
    </section>
  );
}
