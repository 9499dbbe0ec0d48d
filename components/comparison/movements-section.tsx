import Link from 'next/link';
import { DataTable } from '@/components/dashboard/data-table';
import { Section } from '@/components/dashboard/section';
import type { Comparison, ExitMovement } from '@/lib/domain/compare/types';
import type { ExitFigures } from '@/lib/domain/figures/exit-figures';
import type { Movement } from '@/lib/domain/figures/types';
import { DAYS_PER_YEAR } from '@/lib/domain/history/duration';
import {
  abandonmentSentence,
  completedGapSentence,
  spentText,
} from '@/lib/domain/views/exit-words';
import { movementCost, movementDuration, movementStart } from '@/lib/domain/views/row-readings';
import { EXIT_GROUND_LABELS } from '@/lib/domain/vocabulary/exits';
import { formatMillionsBare, formatNumber, formatRatio } from '@/lib/format/numbers';
import { agree, capitalised, counted } from '@/lib/format/numerals';
import { registerHref } from '@/lib/schemas/register';
import { ProjectLink } from './project-link';

interface MovementsProps {
  comparison: Comparison;
}

const FEMININE = { gender: 'feminine' } as const;

/** The projects that are there on the second side only. */
export function EntrantsSection({ comparison }: MovementsProps) {
  const { entrants, to } = comparison;
  const title = capitalised(
    `${counted(entrants.length, 'projet')} ${agree(entrants.length, 'entre', 'entrent')}`,
  );
  return (
    <Section
      id="entrees"
      title={title}
      measure="Entrées dans le panorama, coûts et durées de la seconde édition"
    >
      {entrants.length > 0 && (
        <DataTable
          caption="Entrées"
          rows={entrants}
          rowKey={({ project }) => project}
          columns={[
            {
              key: 'name',
              header: 'Projet',
              cell: ({ project, name }) => (
                <ProjectLink project={project} name={name} edition={to.number} />
              ),
            },
            {
              key: 'ministry',
              header: 'Ministère porteur',
              cell: ({ ministryLabel }) => ministryLabel,
            },
            {
              key: 'start',
              header: 'Début',
              cell: (row) => movementStart(row).text,
            },
            { key: 'cost', header: 'Coût estimé (M€)', numeric: true, cell: lastCost },
            {
              key: 'duration',
              header: 'Durée prévue (ans)',
              numeric: true,
              cell: (row) => movementDuration(row).text,
            },
          ]}
        />
      )}
    </Section>
  );
}

function lastCost(row: Movement): string {
  return movementCost(row).text;
}

interface ExitsProps extends MovementsProps {
  /** What left up to the second side, since the first edition. */
  exits: ExitFigures;
  /** True when they are those of some ministries only. */
  restricted: boolean;
  /** Last revision of the publication chosen as the second side; null for its current state. */
  position: number | null;
}

/** The projects that are there on the first side only, with their final balance. */
export function ExitsSection({ comparison, exits: figures, restricted, position }: ExitsProps) {
  const { exits, from, to } = comparison;
  const completed = completedGapSentence(figures);
  const title = capitalised(
    `${counted(exits.length, 'projet')} ${agree(exits.length, 'sort', 'sortent')}`,
  );
  return (
    <Section
      id="sorties"
      title={title}
      measure={
        'Sorties du panorama et bilan final\u202f: celui d’un projet terminé est comparé à la première référence, un abandon n’a pas d’écart'
      }
    >
      {exits.length > 0 && (
        <DataTable
          caption="Sorties"
          rows={exits}
          rowKey={({ project }) => project}
          columns={[
            {
              key: 'name',
              header: 'Projet',
              cell: ({ project, name }) => (
                <ProjectLink project={project} name={name} edition={from.number} />
              ),
            },
            {
              key: 'ministry',
              header: 'Ministère porteur',
              cell: ({ ministryLabel }) => ministryLabel,
            },
            { key: 'ground', header: 'Motif de sortie', cell: groundOf },
            { key: 'last', header: 'Dernier coût connu (M€)', numeric: true, cell: lastCost },
            { key: 'final', header: 'Coût final (M€)', numeric: true, cell: finalCost },
            { key: 'years', header: 'Durée finale (ans)', numeric: true, cell: finalYears },
          ]}
        />
      )}
      <ul className="fr-mt-2w">
        <li>
          {abandonmentSentence(figures, restricted)}.{' '}
          <Link href={registerHref({ edition: to.number, position })} prefetch={false}>
            Registre des sorties
          </Link>
        </li>
        {completed !== null && <li>{completed}.</li>}
      </ul>
    </Section>
  );
}

function groundOf({ ground }: ExitMovement): string {
  return ground === null ? 'absent de l’édition comparée' : EXIT_GROUND_LABELS[ground];
}

/** What it cost in the end; of an abandonment, what was spent without service. */
function finalCost(exit: ExitMovement): string {
  const { finalCostEuros, budgetGap, reconstructed, spentWithoutService } = exit;
  if (spentWithoutService !== null) return spentText(spentWithoutService);
  if (finalCostEuros === null) return 'non publié';
  return `${formatMillionsBare(finalCostEuros)}${against(budgetGap, reconstructed)}`;
}

function finalYears({ finalDurationDays, scheduleGap, reconstructed }: ExitMovement): string {
  if (finalDurationDays === null) return 'non publiée';
  const years = formatNumber(finalDurationDays / DAYS_PER_YEAR, 1);
  return `${years}${against(scheduleGap, reconstructed)}`;
}

/** « (+25 %, base reconstituée) », or nothing where there is none to compare with. */
function against(gap: number | null, reconstructed: boolean): string {
  if (gap === null) return '';
  const sign = gap > 0 ? '+' : '';
  return ` (${sign}${formatRatio(gap)}${reconstructed ? ', base reconstituée' : ''})`;
}

/** « Un projet entre, six sortent. »: who came and left, in a sentence. */
export function movementsSentence({ entrants, exits }: Comparison): string {
  const entries = counted(entrants.length, 'entrée', FEMININE);
  const leavings = counted(exits.length, 'sortie', FEMININE);
  return capitalised(`${entries}, ${leavings}.`);
}
