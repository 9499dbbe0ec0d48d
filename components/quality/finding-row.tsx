'use client';

import { Button } from '@codegouvfr/react-dsfr/Button';
import Link from 'next/link';
import { useId, useState } from 'react';
import { focusOn } from '@/components/ui/focus-on';
import { FormProblem } from '@/components/ui/form-problem';
import { useHydrated } from '@/components/ui/use-hydrated';
import { useSubmission } from '@/components/ui/use-submission';
import { formatInstant } from '@/lib/format/dates';
import type { QualityItem } from '@/lib/views/quality';
import styles from './quality.module.css';
import type { QualityActions } from './quality-actions';
import { SetAsideForm } from './set-aside-form';

interface FindingRowProps {
  edition: number;
  item: QualityItem;
  mayBeSetAside: boolean;
  mayBeTakenUp: boolean;
  /** Whether it may be chosen, to be set aside with others. */
  isChoosable: boolean;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  actions: QualityActions;
  onDone: (sentence: string) => void;
}

/** A finding: whose it is, what is wrong, where it is mended, and the word that sets it aside. */
export function FindingRow(props: FindingRowProps) {
  const { edition, item, mayBeSetAside, mayBeTakenUp, isChoosable, isChosen, onChoose } = props;
  const { actions, onDone } = props;
  const id = useId();
  const hydrated = useHydrated();
  const [asking, setAsking] = useState(false);
  return (
    <li className={styles.row}>
      {isChoosable && (
        <div className={`fr-checkbox-group fr-checkbox-group--sm ${styles.choice}`}>
          <input
            type="checkbox"
            id={`${id}-choix`}
            checked={isChosen}
            disabled={!hydrated}
            onChange={(event) => onChoose(event.target.checked)}
          />
          <label className="fr-label" htmlFor={`${id}-choix`}>
            <span className="fr-sr-only">Choisir {item.name}</span>
          </label>
        </div>
      )}
      <div className={styles.what}>
        <p className={styles.name}>
          {item.project === null ? (
            item.name
          ) : (
            <Link href={`/projets/${item.project}?edition=${edition}`} prefetch={false}>
              {item.name}
            </Link>
          )}
          {item.ministryLabel !== null && (
            <span className={styles.ministry}> {item.ministryLabel}</span>
          )}
        </p>
        <p className={styles.message}>{item.message}</p>
        {item.setAside !== null && (
          <p className={styles.word}>
            Écarté par {item.setAside.by} le {formatInstant(item.setAside.at)}
            {'\u202f'}: «{'\u00a0'}
            {item.setAside.word}
            {'\u00a0'}»
          </p>
        )}
        {asking && (
          <SetAsideForm
            edition={edition}
            findings={[item.key]}
            setAside={actions.setAside}
            onDone={onDone}
            onCancel={() => {
              setAsking(false);
              focusOn(`${id}-ecarter`);
            }}
          />
        )}
      </div>
      <div className={styles.actions}>
        <Link href={item.link} prefetch={false} className="fr-link fr-link--sm">
          Corriger<span className="fr-sr-only"> {item.name}</span>
        </Link>
        {mayBeSetAside && (
          <Button
            id={`${id}-ecarter`}
            size="small"
            priority="tertiary no outline"
            disabled={!hydrated}
            onClick={() => setAsking(!asking)}
            nativeButtonProps={{ 'aria-expanded': asking }}
          >
            Écarter<span className="fr-sr-only"> {item.name}</span>
          </Button>
        )}
        {mayBeTakenUp && (
          <TakeUp edition={edition} item={item} takeUp={actions.takeUp} onDone={onDone} />
        )}
      </div>
    </li>
  );
}

interface TakeUpProps extends Pick<FindingRowProps, 'edition' | 'item' | 'onDone'> {
  takeUp: QualityActions['takeUp'];
}

/** Takes a finding up again; its word stays in the record. */
function TakeUp({ edition, item, takeUp, onDone }: TakeUpProps) {
  const hydrated = useHydrated();
  const { pending, problem, send } = useSubmission<unknown>((input) =>
    takeUp(input as Parameters<QualityActions['takeUp']>[0]),
  );
  async function onClick() {
    if (pending) return;
    const answer = await send({ edition, finding: item.key });
    if (answer?.status === 'ok') onDone('Point repris\u202f: il est de nouveau à traiter.');
  }
  return (
    <>
      <Button
        size="small"
        priority="tertiary no outline"
        disabled={!hydrated}
        onClick={onClick}
        nativeButtonProps={{ 'aria-disabled': pending }}
      >
        Reprendre<span className="fr-sr-only"> {item.name}</span>
      </Button>
      <FormProblem problem={problem} />
    </>
  );
}
