import { DataTable } from '@/components/dashboard/data-table';
import { Section } from '@/components/dashboard/section';
import type { Comparison } from '@/lib/domain/compare/types';
import { basisOf, NO_PHASE_MOVE, noneFound } from '@/lib/domain/views/none-found';
import { phaseLabel } from '@/lib/domain/vocabulary/phases';
import { agree, capitalised, counted } from '@/lib/format/numerals';
import styles from './comparison.module.css';
import { ProjectLink } from './project-link';
import { reasonsText } from './readings';

interface MovesProps {
  comparison: Comparison;
}

/** The projects whose phase moved, those that went back first. */
export function PhaseMovesSection({ comparison }: MovesProps) {
  const { phaseMoves, stayed, to } = comparison;
  const back = phaseMoves.filter(({ goingBack }) => goingBack).length;
  const title =
    phaseMoves.length === 0
      ? noneFound(
          basisOf(stayed, ({ phase }) => phase),
          NO_PHASE_MOVE,
        )
      : capitalised(
          `${counted(phaseMoves.length, 'changement')} de phase${
            back > 0 ? `, dont ${counted(back, 'retour')} en arrière` : ''
          }`,
        );
  return (
    <Section
      id="phases"
      title={title}
      measure="Phase avant et après, projets présents des deux côtés"
    >
      {phaseMoves.length > 0 && (
        <DataTable
          caption="Changements de phase"
          rows={[...phaseMoves].sort((a, b) => Number(b.goingBack) - Number(a.goingBack))}
          rowKey={({ project }) => project}
          columns={[
            {
              key: 'name',
              header: 'Projet',
              cell: ({ project, name }) => (
                <ProjectLink project={project} name={name} edition={to.number} />
              ),
            },
            { key: 'from', header: 'Avant', cell: ({ from }) => phaseLabel(from) },
            {
              key: 'to',
              header: 'Après',
              cell: (move) => (
                <>
                  {phaseLabel(move.to)}
                  {move.goingBack && <strong className={styles.mark}>Retour en arrière</strong>}
                </>
              ),
            },
            { key: 'reasons', header: 'Motif', cell: ({ reasons }) => reasonsText(reasons) },
          ]}
        />
      )}
    </Section>
  );
}

/** The projects that bear another name. */
export function RenamesSection({ comparison }: MovesProps) {
  const { renames, to } = comparison;
  const title = capitalised(
    `${counted(renames.length, 'projet')} ${agree(renames.length, 'renommé', 'renommés')}`,
  );
  return (
    <Section id="renommages" title={title} measure="Nom publié avant et après">
      {renames.length > 0 && (
        <DataTable
          caption="Renommages"
          rows={renames}
          rowKey={({ project }) => project}
          columns={[
            { key: 'from', header: 'Avant', cell: ({ from }) => from },
            {
              key: 'to',
              header: 'Après',
              cell: (rename) => (
                <ProjectLink project={rename.project} name={rename.to} edition={to.number} />
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}

/** The projects that changed ministry, and the ministries that changed name. */
export function MinistriesSection({ comparison }: MovesProps) {
  const { ministryMoves, ministryRenames, to } = comparison;
  const moved = `${counted(ministryMoves.length, 'projet')} ${agree(ministryMoves.length, 'change', 'changent')} de ministère`;
  const renamed = `${counted(ministryRenames.length, 'ministère')} ${agree(ministryRenames.length, 'change', 'changent')} de nom`;
  return (
    <Section
      id="ministeres"
      title={capitalised(`${moved}, ${renamed}`)}
      measure="Ministère porteur avant et après, chacun sous le nom de son édition"
    >
      {ministryMoves.length > 0 && (
        <DataTable
          caption="Projets passés d’un ministère à un autre"
          captionHidden={false}
          rows={ministryMoves}
          rowKey={({ project }) => project}
          columns={[
            {
              key: 'name',
              header: 'Projet',
              cell: ({ project, name }) => (
                <ProjectLink project={project} name={name} edition={to.number} />
              ),
            },
            { key: 'from', header: 'Avant', cell: ({ labels }) => labels.from },
            { key: 'to', header: 'Après', cell: ({ labels }) => labels.to },
          ]}
        />
      )}
      {ministryRenames.length > 0 && (
        <DataTable
          caption="Ministères qui changent de nom"
          captionHidden={false}
          rows={ministryRenames}
          rowKey={({ ministry }) => ministry}
          columns={[
            { key: 'from', header: 'Avant', cell: ({ from }) => from },
            { key: 'to', header: 'Après', cell: (rename) => rename.to },
          ]}
        />
      )}
    </Section>
  );
}
