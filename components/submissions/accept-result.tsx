'use client';

import { Alert } from '@codegouvfr/react-dsfr/Alert';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import type { AcceptedMany } from '@/lib/views/submission-answers';
import { acceptedSentence } from './inbox-readings';
import { INBOX_PATH } from './use-inbox-request';

interface AcceptResultProps {
  /** What was answered; null where the whole was refused. */
  result: AcceptedMany | null;
  problem: string | null;
  /** Names of the submissions that were sent, by identifier. */
  nameOf: (id: string) => string;
}

/** What became of those accepted in one go: which were, which were not and why. */
export function AcceptResult({ result, problem, nameOf }: AcceptResultProps) {
  const place = useRef<HTMLDivElement>(null);
  const isThere = result !== null || problem !== null;
  useEffect(() => {
    if (isThere) place.current?.focus();
  }, [isThere]);
  return (
    <div ref={place} tabIndex={-1} role="status" className={isThere ? 'fr-mb-3w' : undefined}>
      {problem !== null && <Alert small severity="error" description={problem} />}
      {result !== null && (
        <Alert
          small
          severity={result.refused.length === 0 ? 'success' : 'warning'}
          description={
            <>
              {acceptedSentence(result)}
              {result.refused.length > 0 && (
                <ul>
                  {result.refused.map(({ submission, reason }) => (
                    <li key={submission}>
                      <Link href={`${INBOX_PATH}/${submission}`} prefetch={false}>
                        {nameOf(submission)}
                      </Link>
                      {'\u202f'}: {reason}
                    </li>
                  ))}
                </ul>
              )}
            </>
          }
        />
      )}
    </div>
  );
}
