'use client';

import { Button } from '@codegouvfr/react-dsfr/Button';
import { useRouter } from 'next/navigation';
import { type FocusEvent, type FormEvent, type KeyboardEvent, useEffect } from 'react';
import { incompleteDates } from '@/components/forms/incomplete-dates';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { SubmissionFormView } from '@/lib/views/submissions';
import { ConflictChoices } from './conflict-choices';
import { DiscardButton } from './discard-button';
import type { SubmissionActions } from './form-store';
import { MovedNotice, StoreNote } from './opening-notices';
import { ProposalSection } from './proposal-section';
import { namesOf } from './recap';
import { RecapPanel } from './recap-panel';
import { ReturnedNotice } from './returned-notice';
import { RevisedSections } from './revised-sections';
import { SaveStatus } from './save-status';
import { SendingNotice } from './sending-notice';
import styles from './submission-form.module.css';
import { useSubmissionForm } from './use-submission-form';

const PROPOSAL_PATH = '/transmissions/nouveau-projet';

/** Where a proposal is gone on with. */
function addressOf(proposal: string): string {
  return `${PROPOSAL_PATH}?transmission=${proposal}`;
}

interface SubmissionFormProps {
  view: SubmissionFormView;
  /** Whose saved copy it is. */
  userId: string;
  /** Their name, as it is told to others. */
  userName: string;
  actions: SubmissionActions;
}

/**
 * What a ministry proposes for one project, or a project it proposes: everything in place on one page,
 * saved as it is typed, sent in one go.
 */
export function SubmissionForm({ view, userId, userName, actions }: SubmissionFormProps) {
  const router = useRouter();
  // What is typed before the page is live would be lost: the fields wait for it.
  const hydrated = useHydrated();
  const handle = useSubmissionForm(view, userId, actions);
  const { form, store, snapshot, preview, problems } = handle;
  const { sending } = snapshot.form;
  const { entry } = view;
  const edition = view.edition.number;
  const begun = entry === null ? snapshot.queue.kept.submission : null;
  const named = entry === null && view.key !== null ? `${PROPOSAL_PATH}?cle=${view.key}` : null;
  // A proposal has an address to come back to, begun or not; nothing is read again for it.
  useEffect(() => {
    const address = begun === null ? named : addressOf(begun);
    if (address !== null) window.history.replaceState(null, '', address);
  }, [begun, named]);
  const isBusy = sending.at === 'sending' || sending.at === 'sent';

  async function send() {
    const blocking = { ...problems, ...incompleteDates(form.current) };
    await store.send(preview.isStale ? incompleteDates(form.current) : blocking);
    const now = store.read().form.sending;
    // Sent, a proposal has an address of its own; the page of a project tells it by itself.
    if (now.at !== 'sent') return;
    if (entry === null) router.replace(addressOf(now.submission));
    else router.refresh();
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void send();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter') return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      void send();
      return;
    }
    // Return in a field is a slip far more often than a wish to send.
    if (event.target instanceof HTMLInputElement) event.preventDefault();
  }

  function onBlur({ target }: FocusEvent) {
    const name = target.getAttribute('name');
    if (name === null) return;
    store.dispatch({ type: 'left', path: name, incomplete: incompleteDates(form.current) });
  }

  async function reload() {
    await store.flush();
    window.location.reload();
  }

  return (
    <form
      ref={form}
      noValidate
      aria-busy={isBusy}
      className={styles.form}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <SendingNotice
        sending={sending}
        edition={edition}
        project={entry?.project ?? null}
        onReload={() => void reload()}
      />
      <ReturnedNotice view={view} comment={actions.comment} />
      <MovedNotice view={view} snapshot={snapshot} />
      {snapshot.divergence === null && <StoreNote note={snapshot.note} reader={userName} />}
      {snapshot.divergence !== null && (
        <ConflictChoices
          divergence={snapshot.divergence}
          reader={userName}
          entry={entry}
          names={namesOf(view.choices)}
          onSettle={store.settle}
        />
      )}
      <div className={styles.layout} hidden={snapshot.divergence !== null}>
        <fieldset className={styles.live} disabled={!hydrated} role="presentation">
          <div className={styles.fields}>
            {entry === null ? (
              <ProposalSection handle={handle} view={view} />
            ) : (
              <RevisedSections handle={handle} entry={entry} choices={view.choices} />
            )}
          </div>
        </fieldset>
        <RecapPanel view={view} content={snapshot.content} entry={entry} preview={preview}>
          {snapshot.queue.kept.submission !== null && (
            <DiscardButton
              discard={store.discard}
              onDiscarded={() => router.push(`/collecte?edition=${edition}`)}
            />
          )}
        </RecapPanel>
      </div>
      <div className={styles.bar} hidden={snapshot.divergence !== null}>
        <SaveStatus
          queue={snapshot.queue}
          openedAt={view.draft?.updatedAt ?? null}
          waitsFor={
            entry === null && !snapshot.content.parts.create?.ministry
              ? 'Choisissez le ministère porteur\u202f: le brouillon s’enregistrera ensuite.'
              : null
          }
          onRetry={() => void store.flush()}
        />
        <Button
          type="submit"
          disabled={!hydrated}
          title="Ctrl + Entrée"
          nativeButtonProps={{ 'aria-disabled': isBusy, 'aria-keyshortcuts': 'Control+Enter' }}
        >
          {isBusy ? 'Transmission…' : 'Transmettre à la DINSIC'}
        </Button>
      </div>
    </form>
  );
}
