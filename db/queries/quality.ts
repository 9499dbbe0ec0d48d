import { qualityFindings } from '@/lib/domain/quality/findings';
import { type Gate, gateOf } from '@/lib/domain/quality/gate';
import { loadDeclared, loadHistory, type ReadHandle } from './history';
import { loadSubmissions } from './submissions';

/**
 * The gate of an edition, on any handle: a command asks for it inside its own transaction. It reads what
 * is withheld, and checks no permission: whoever calls it does.
 * @param today ISO date.
 * @returns null when there is no such edition.
 */
export function editionGate(handle: ReadHandle, edition: number, today: string): Gate | null {
  const history = loadHistory(handle, 'everything');
  if (!history.editions.some(({ number }) => number === edition)) return null;
  const findings = qualityFindings({
    history,
    edition,
    declared: loadDeclared(handle),
    submissions: loadSubmissions(handle, 'everything', { edition }),
    today,
  });
  return gateOf(findings, []);
}
