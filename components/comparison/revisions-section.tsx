import { DataTable } from '@/components/dashboard/data-table';
import { Section } from '@/components/dashboard/section';
import type { Comparison, RevisionBetween } from '@/lib/domain/compare/types';
import { changeOf, changeOfCost } from '@/lib/domain/figures/change';
import { DAYS_PER_YEAR } from '@/lib/domain/history/duration';
import { basisOf, NO_REVISION, noneFound } from '@/lib/domain/views/none-found';
import { formatRatio } from '@/lib/format/numbers';
import { agree, capitalised, cardinal, counted } from '@/lib/format/numerals';
import { ProjectLink } from './project-link';
import { reasonsText } from './readings';

const WORDS = {
  budget: {
    id: 'couts',
    noun: 'coût',
    singular: 'révisé',
    plural: 'révisés',
    gender: 'masculine',
    caption: 'Coûts révisés',
    measure: 'Coût complet estimé avant et après, projets dont il est connu des deux côtés',
    unit: 'M€',
  },
  schedule: {
    id: 'durees',
    noun: 'durée',
    singular: 'révisée',
    plural: 'révisées',
    gender: 'feminine',
    caption: 'Durées révisées',
    measure: 'Durée prévue avant et après, sans les arrondis de publication',
    unit: 'ans',
  },
} as const;

interface RevisionsSectionProps {
  comparison: Comparison;
  kind: RevisionBetween['kind'];
}

/** The costs, or the durations, that were revised: the largest changes first, with their reasons. */
export function RevisionsSection({ comparison, kind }: RevisionsSectionProps) {
  const words = WORDS[kind];
  const revised = comparison.revisions
    .filter((revision) => revision.kind === kind)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  const ups = revised.filter(({ difference }) => difference > 0).length;
  const count = counted(revised.length, words.noun, { gender: words.gender });
  const title =
    revised.length === 0
      ? noneFound(
          basisOf(comparison.stayed, (project) => project[kind]),
          NO_REVISION[kind],
        )
      : capitalised(
          `${count} ${agree(revised.length, words.singular, words.plural)}, dont ${cardinal(ups, words.gender)} à la hausse`,
        );
  return (
    <Section id={words.id} title={title} measure={words.measure}>
      {revised.length > 0 && (
        <DataTable
          caption={words.caption}
          rows={revised}
          rowKey={({ project }) => project}
          columns={[
            {
              key: 'name',
              header: 'Projet',
              cell: ({ project, name }) => (
                <ProjectLink project={project} name={name} edition={comparison.to.number} />
              ),
            },
            {
              key: 'before',
              header: `Avant (${words.unit})`,
              numeric: true,
              cell: (row) => changeIn(row).before.bare,
            },
            {
              key: 'after',
              header: `Après (${words.unit})`,
              numeric: true,
              cell: (row) => changeIn(row).after.bare,
            },
            {
              key: 'difference',
              header: `Différence (${words.unit})`,
              numeric: true,
              cell: (row) => changeIn(row).difference.bare,
            },
            { key: 'ratio', header: 'Taux', numeric: true, cell: ratioOf },
            { key: 'reasons', header: 'Motif', cell: ({ reasons }) => reasonsText(reasons) },
          ]}
        />
      )}
    </Section>
  );
}

/** Before, after and between, so that they subtract. */
function changeIn({ kind, before, after }: RevisionBetween) {
  return kind === 'budget'
    ? changeOfCost(before, after)
    : changeOf(before / DAYS_PER_YEAR, after / DAYS_PER_YEAR, 'years');
}

function ratioOf({ ratio }: RevisionBetween): string {
  if (ratio === null) return 'depuis zéro';
  return `${ratio > 0 ? '+' : ''}${formatRatio(ratio, 1)}`;
}
