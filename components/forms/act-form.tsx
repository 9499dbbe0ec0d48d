'use client';

import { Button } from '@codegouvfr/react-dsfr/Button';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { ActName } from '@/lib/schemas/acts';
import type { Subject, TypedValues } from '@/lib/typed/acts';
import { AnswerNotice } from './answer-notice';
import { ConflictPanel } from './conflict-panel';
import type { Draft } from './draft';
import { DraftNotice } from './draft-notice';
import { EffectPanel } from './effect-panel';
import type { FormContext } from './form-context';
import styles from './forms.module.css';
import { type Fields, useActForm } from './use-act-form';
import { type DraftStore, useDraft } from './use-draft';

export interface ActFormProps<Name extends ActName> {
  context: Pick<FormContext, 'userId' | 'submit' | 'standing'>;
  subject: Subject<Name>;
  /** The version of the entry the page shows; 0 for a creation. */
  version: number;
  /** What the form shows before anything is typed. */
  initial: TypedValues<Name>;
  /** « Enregistrer le nouveau coût » */
  saveLabel: string;
  children: (fields: Fields<Name>) => ReactNode;
}

/**
 * The frame of every form: the fields of the act, their effect on the figures, the draft, the answer
 * to a save, the conflict. Starts anew when a draft is found or thrown away.
 */
export function ActForm<Name extends ActName>(props: ActFormProps<Name>) {
  const drafts = useDraft(props.context.userId, props.subject);
  return (
    <OpenForm
      key={drafts.found === null ? 'as-it-stands' : 'draft'}
      {...props}
      drafts={drafts}
      draft={drafts.found}
    />
  );
}

interface OpenFormProps<Name extends ActName> extends ActFormProps<Name> {
  drafts: DraftStore<Name>;
  draft: Draft<Name> | null;
}

function OpenForm<Name extends ActName>(props: OpenFormProps<Name>) {
  const { subject, version, initial, drafts, draft, context, saveLabel, children } = props;
  const router = useRouter();
  // What is typed before the page is live would be lost: the fields wait for it.
  const hydrated = useHydrated();
  const { form, state, fields, onSubmit, choose, settle } = useActForm({
    subject,
    version,
    initial,
    draft,
    keepDraft: drafts.keep,
    submit: context.submit,
    // The page behind still shows what stood before the other person wrote.
    onMerged: () => router.refresh(),
    onSaved: ({ project, seq }) => {
      drafts.forget();
      router.push(`/projets/${project}?edition=${subject.edition}&enregistre=${seq}`);
    },
  });
  const isBusy = state.status === 'saving' || state.status === 'saved';
  return (
    <form ref={form} noValidate onSubmit={onSubmit} aria-busy={isBusy}>
      <AnswerNotice act={subject.act} state={state} />
      {draft !== null && state.status !== 'conflict' && (
        <DraftNotice
          savedAt={draft.savedAt}
          outdated={draft.version !== version}
          isCreation={subject.project === null}
          onDiscard={drafts.discard}
        />
      )}
      {state.status === 'conflict' && (
        <ConflictPanel
          act={subject.act}
          conflict={state.conflict}
          choices={state.choices}
          missing={state.missing}
          onChoose={choose}
          onSettle={settle}
        />
      )}
      <div className={styles.layout} hidden={state.status === 'conflict'}>
        <fieldset className={styles.live} disabled={!hydrated} role="presentation">
          <div className={styles.fields}>{children(fields)}</div>
        </fieldset>
        <EffectPanel
          subject={subject}
          version={Math.max(version, state.version)}
          initial={initial}
          values={state.values}
          standing={context.standing}
        />
        <div className={styles.actions}>
          <Button
            type="submit"
            disabled={!hydrated}
            nativeButtonProps={{ 'aria-disabled': isBusy }}
          >
            {isBusy ? 'Enregistrement…' : saveLabel}
          </Button>
          <Link href={backPath(subject)} className="fr-link">
            Annuler
          </Link>
          <span className="fr-text--sm fr-mb-0">Votre saisie est gardée sur ce poste.</span>
        </div>
      </div>
    </form>
  );
}

function backPath({ project, edition }: Subject): string {
  return project === null
    ? `/projets?edition=${edition}`
    : `/projets/${project}?edition=${edition}`;
}
