'use client';

import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useRouter } from 'next/navigation';
import { useId, useRef, useState } from 'react';
import { useHydrated } from '@/components/ui/use-hydrated';
import { RULES } from '@/lib/domain/quality/rules';
import type { QualityGroup, QualityItem } from '@/lib/views/quality';
import { FindingRow } from './finding-row';
import styles from './quality.module.css';
import type { QualityActions } from './quality-actions';
import { BADGES, countedPoints, severityLabel } from './readings';
import { SelectionBar } from './selection-bar';

interface RuleGroupProps {
  edition: number;
  group: QualityGroup;
  /** Whether its findings are unfolded at first. */
  unfolded: boolean;
  maySetAside: boolean;
  actions: QualityActions;
}

/** The findings of one rule: why it is looked at, then each of them, one by one or several at once. */
export function RuleGroup({ edition, group, unfolded, maySetAside, actions }: RuleGroupProps) {
  const { code, items } = group;
  const router = useRouter();
  const hydrated = useHydrated();
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState('');
  const mayBeSetAside = (item: QualityItem) =>
    maySetAside && item.severity === 'warning' && item.setAside === null;
  const choices = items.filter(mayBeSetAside);
  const chosen = choices.filter(({ key }) => kept.has(key));
  const [first] = items;

  /** What was dealt with leaves the list: the focus stays with the others. */
  function onDone(sentence: string) {
    setDone(sentence);
    setKept(new Set());
    heading.current?.focus();
    router.refresh();
  }

  function choose(keys: readonly string[], isChosen: boolean) {
    const others = [...kept].filter((key) => !keys.includes(key));
    setKept(new Set(isChosen ? [...others, ...keys] : others));
  }

  return (
    <details open={unfolded} className={styles.group} aria-labelledby={title}>
      <summary>
        <h2 id={title} ref={heading} tabIndex={-1} className={styles.title}>
          {RULES[code].label} <span className={styles.count}>({countedPoints(items.length)})</span>
        </h2>
        {first && first.setAside === null && (
          <Badge as="span" small noIcon severity={BADGES[first.severity]}>
            {severityLabel(first.severity)}
          </Badge>
        )}
      </summary>
      <p className={styles.why}>{RULES[code].why}</p>
      <p role="status" className={styles.done}>
        {done}
      </p>
      {choices.length > 1 && hydrated && (
        <SelectionBar
          edition={edition}
          choices={choices}
          chosen={chosen}
          onChoose={choose}
          setAside={actions.setAside}
          onDone={onDone}
        />
      )}
      <ul className={styles.rows}>
        {items.map((item) => (
          <FindingRow
            key={item.key}
            edition={edition}
            item={item}
            mayBeSetAside={mayBeSetAside(item)}
            mayBeTakenUp={maySetAside && item.setAside !== null}
            isChoosable={choices.length > 1 && mayBeSetAside(item)}
            isChosen={kept.has(item.key)}
            onChoose={(isChosen) => choose([item.key], isChosen)}
            actions={actions}
            onDone={onDone}
          />
        ))}
      </ul>
    </details>
  );
}
