import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { requireActor } from '@/app/session/actor';
import type { EntryFormProps } from '@/components/forms/form-context';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { Refusal } from '@/components/ui/refusal';
import { Trail } from '@/components/ui/trail';
import { formOptions, projectView } from '@/db/queries/projects';
import { canWriteIn } from '@/lib/domain/acts/decide';
import { can } from '@/lib/domain/permissions/matrix';
import { POSSIBLE } from '@/lib/domain/result';
import { formatEdition } from '@/lib/format/dates';
import { ACT_ACTIONS, type ActName } from '@/lib/schemas/acts';
import { readPortfolioRequest, type SearchParameters } from '@/lib/schemas/filters';
import type { ProjectView } from '@/lib/views/project';
import { submitAct, submitCorrection } from './actions';
import { standingFigures } from './standing-figures';

export interface ActPageProps {
  params: Promise<{ project: string }>;
  searchParams: Promise<SearchParameters>;
}

interface ActPageDefinition {
  act: Exclude<ActName, 'create'>;
  title: string;
  form: (props: EntryFormProps, view: ProjectView) => ReactNode;
}

/**
 * The page of an act on an entry: the form for whoever may do it here and now, otherwise the sentence
 * that says why not.
 */
export async function actPage(
  { params, searchParams }: ActPageProps,
  { act, title, form }: ActPageDefinition,
): Promise<ReactNode> {
  const actor = await requireActor();
  const { request } = readPortfolioRequest(await searchParams);
  const view = projectView(actor, (await params).project, request.edition);
  const choices = formOptions(actor, request.edition);
  if (view === null || choices === null) notFound();
  const { entry, edition } = view;
  const { correctable } = view;
  const verdict = can(actor, correctable ? 'edition.correct' : ACT_ACTIONS[act], entry.ministry);
  if (!verdict.possible) return <Refusal title={title} reason={verdict.reason} />;
  const open = correctable ? POSSIBLE : canWriteIn(edition);
  const path = `/projets/${entry.project}`;
  const search = `?edition=${edition.number}`;
  return (
    <>
      <Trail
        steps={[
          { href: `/projets${search}`, text: 'Projets' },
          { href: `${path}${search}`, text: entry.name },
        ]}
        current={title}
      />
      <PageTitle overline={`${entry.name} — ${formatEdition(edition.number)}`}>{title}</PageTitle>
      {correctable && (
        <p>
          Correction d’une édition publiée{'\u202f'}: elle attendra l’erratum qui la rend publique.
        </p>
      )}
      {!open.possible && <Closed reason={open.reason} view={view} />}
      {open.possible && view.present === (act === 'enter') && (
        <Presence act={act} path={path} search={search} />
      )}
      {open.possible &&
        view.present !== (act === 'enter') &&
        form(
          {
            userId: actor.id,
            edition,
            entry,
            choices,
            standing: standingFigures(actor, edition.number, entry),
            submit: correctable ? submitCorrection : submitAct,
          },
          view,
        )}
    </>
  );
}

/** The edition no longer takes writes: the way to the one that does, or back to the entry. */
function Closed({ reason, view }: { reason: string; view: ProjectView }) {
  const open = view.editions.findLast((edition) => canWriteIn(edition).possible);
  return (
    <EmptyState
      title={reason}
      action={
        open === undefined ? (
          <a href={`/projets/${view.entry.project}`}>Revenir à la fiche</a>
        ) : (
          <a href={`?edition=${open.number}`}>Continuer dans la {formatEdition(open.number)}</a>
        )
      }
    />
  );
}

/** The act asks for the contrary of what stands: only a project outside enters, only one inside changes. */
function Presence({ act, path, search }: { act: ActName; path: string; search: string }) {
  return act === 'enter' ? (
    <EmptyState
      title="Ce projet fait déjà partie du panorama."
      action={<a href={`${path}${search}`}>Revenir à la fiche</a>}
    />
  ) : (
    <EmptyState
      title="Ce projet est sorti du panorama&#8239;: faites-le d’abord entrer de nouveau."
      action={<a href={`${path}/entree${search}`}>Faire entrer le projet</a>}
    />
  );
}
