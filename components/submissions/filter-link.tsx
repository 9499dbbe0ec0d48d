'use client';

import type { MouseEvent, ReactNode } from 'react';

interface FilterLinkProps {
  href: string;
  isCurrent: boolean;
  className?: string;
  title?: string;
  children: ReactNode;
}

/**
 * A choice of what the list shows. It changes the address without asking the server for the page
 * again: the rows come from their query.
 */
export function FilterLink({ href, isCurrent, className, title, children }: FilterLinkProps) {
  const choose = (event: MouseEvent) => {
    // A click meant for a new tab or window stays a plain link.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    window.history.pushState(null, '', href);
  };
  return (
    <a
      href={href}
      aria-current={isCurrent ? 'true' : undefined}
      className={className}
      title={title}
      onClick={choose}
    >
      {children}
    </a>
  );
}
