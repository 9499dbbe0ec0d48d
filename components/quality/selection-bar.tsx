'use client';

import { Button } from '@codegouvfr/react-dsfr/Button';
import { useId, useState } from 'react';
import { focusOn } from '@/components/ui/focus-on';
import type { QualityItem } from '@/lib/views/quality';
import styles from './quality.module.css';
import type { QualityActions } from './quality-actions';
import { SetAsideForm } from './set-aside-form';

interface SelectionBarProps {
  edition: number;
  /** What may be set aside here. */
  choices: readonly QualityItem[];
  chosen: readonly QualityItem[];
  onChoose: (keys: readonly string[], isChosen: boolean) => void;
  setAside: QualityActions['setAside'];
  onDone: (sentence: string) => void;
}

/** Several findings of a rule set aside at once, with one word. */
export function SelectionBar(props: SelectionBarProps) {
  const { edition, choices, chosen, onChoose, setAside, onDone } = props;
  const id = useId();
  const [asking, setAsking] = useState(false);
  const everything = choices.map(({ key }) => key);
  return (
    <div className={styles.bar}>
      <div className={styles.choosing}>
        <div className="fr-checkbox-group fr-checkbox-group--sm">
          <input
            type="checkbox"
            id={`${id}-tout`}
            checked={chosen.length === choices.length}
            onChange={(event) => onChoose(everything, event.target.checked)}
          />
          <label className="fr-label" htmlFor={`${id}-tout`}>
            Choisir les {choices.length} points
          </label>
        </div>
        {chosen.length > 0 && (
          <Button
            id={`${id}-ecarter`}
            size="small"
            priority="secondary"
            onClick={() => setAsking(!asking)}
            nativeButtonProps={{ 'aria-expanded': asking }}
          >
            {chosen.length === 1
              ? 'Écarter le point choisi'
              : `Écarter les ${chosen.length}\u00a0points choisis`}
          </Button>
        )}
      </div>
      {asking && chosen.length > 0 && (
        <SetAsideForm
          edition={edition}
          findings={chosen.map(({ key }) => key)}
          setAside={setAside}
          onDone={(sentence) => {
            setAsking(false);
            onDone(sentence);
          }}
          onCancel={() => {
            setAsking(false);
            focusOn(`${id}-ecarter`);
          }}
        />
      )}
    </div>
  );
}
