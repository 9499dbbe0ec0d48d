import type { SheetRowPreview } from '@/lib/views/sheet';
import { spellingKey } from '../figures/spelling';
import { headingOf } from './columns';
import { partsOfProposal } from './content';
import { blankPreview, type SheetContext } from './context';
import { displayed } from './displayed';
import { reasonsIn } from './existing-row';
import { judged } from './judge';
import type { ReadRow } from './sheet';
import { type Findings, problemAt, touchedCells, valueIn } from './three-way';
import { BLANK_CELLS } from './written';

/** What a row without an identifier comes to: the proposal of a project. */
export function previewProposal(row: ReadRow, context: SheetContext): SheetRowPreview {
  const findings: Findings = { problems: [], notes: [] };
  const cells = touchedCells(row, BLANK_CELLS, BLANK_CELLS, findings);
  const name = cells.find(({ column }) => column === 'name')?.value ?? '';
  const ministry = ministryOf(row, context, findings);
  if (valueIn(row, 'confirm', findings) === 'true') {
    findings.problems.push(
      problemAt(row, 'confirm', 'Un nouveau projet ne se confirme pas\u202f: videz cette cellule.'),
    );
  }
  if (cells.some(({ column }) => column === 'withheld')) {
    findings.problems.push(
      problemAt(
        row,
        'withheld',
        'Un nouveau projet se propose avec son montant\u202f: videz cette cellule, et demandez dans l’explication qu’il ne soit pas publié.',
      ),
    );
  }
  checkProposedAlready(row, name, ministry, context, findings);
  const { edit, phase, budget, schedule } = reasonsIn(row, [], {
    problems: findings.problems,
    notes: [],
  });
  const all = [edit, phase, budget, schedule];
  const reason = {
    code: all.find(({ code }) => code !== '')?.code ?? '',
    text: all.find(({ text }) => text !== '')?.text ?? '',
  };
  const { content, warnings } = judged(
    {
      row,
      entry: null,
      ministry,
      parts: partsOfProposal(cells, ministry, reason),
      own: new Set(['create']),
      explanation: valueIn(row, 'explanation', findings),
      given: {},
    },
    context,
    findings,
  );
  const kept = findings.problems.length === 0;
  return {
    ...blankPreview(row.line),
    ...findings,
    name,
    ministry,
    warnings,
    state: kept ? 'new' : 'problem',
    changes: cells.map(({ column, address, value }) => ({
      address,
      label: headingOf(column),
      before: displayed(column, ''),
      after: displayed(column, value),
    })),
    content: kept ? content : null,
  };
}

/** The reader's own ministry; the cell chooses between several. '' where it cannot be told. */
function ministryOf(row: ReadRow, { ministries }: SheetContext, findings: Findings): string {
  const key = spellingKey(valueIn(row, 'ministry', findings));
  const named = ministries.find(
    ({ code, label }) => spellingKey(code) === key || spellingKey(label) === key,
  );
  const only = ministries.length === 1 && key === '' ? ministries[0] : undefined;
  const found = named ?? only;
  if (found !== undefined) return found.code;
  findings.problems.push(
    problemAt(
      row,
      'ministry',
      ministries.length === 1
        ? `Un nouveau projet se propose pour votre ministère\u202f: écrivez «\u00a0${ministries[0]?.label}\u00a0» ou videz cette cellule.`
        : 'Choisissez l’un de vos ministères\u202f: c’est lui qui portera le projet.',
    ),
  );
  return '';
}

/** The same file dropped twice must not propose a project twice. */
function checkProposedAlready(
  row: ReadRow,
  name: string,
  ministry: string,
  { proposals }: SheetContext,
  { problems }: Findings,
): void {
  const key = spellingKey(name);
  const already = proposals.some(
    (known) => known.ministry === ministry && spellingKey(known.name) === key,
  );
  if (key === '' || !already) return;
  problems.push(
    problemAt(
      row,
      'name',
      'Ce projet est déjà proposé\u202f: reprenez sa transmission dans l’application plutôt que de le proposer deux fois.',
    ),
  );
}
