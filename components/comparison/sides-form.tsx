import Form from 'next/form';
import Link from 'next/link';
import { type SideChoice, writeSide } from '@/lib/domain/compare/side-choice';
import {
  type BridgeChoice,
  bridgeParameter,
  COMPARISON_PARAMETERS,
  COMPARISON_PATH,
  comparisonHref,
} from '@/lib/schemas/comparison';
import type { ChoosableSide } from '@/lib/views/comparison';
import styles from './comparison.module.css';
import { sideLabel } from './readings';

interface SidesFormProps {
  sides: readonly ChoosableSide[];
  from: SideChoice | null;
  to: SideChoice | null;
  bridge: BridgeChoice;
}

/** The two editions to compare: what it says is in the address, and works without a script. */
export function SidesForm({ sides, from, to, bridge }: SidesFormProps) {
  return (
    <Form
      action={COMPARISON_PATH}
      scroll={false}
      className={styles.sides}
      aria-label="Éditions à comparer"
    >
      <Side name={COMPARISON_PARAMETERS.from} label="De" value={from} sides={sides} />
      <Side name={COMPARISON_PARAMETERS.to} label="À" value={to} sides={sides} />
      <input type="hidden" name={COMPARISON_PARAMETERS.bridge} value={bridgeParameter(bridge)} />
      <div className={styles.sidesActions}>
        <button type="submit" className="fr-btn fr-btn--sm">
          Comparer
        </button>
        {from !== null && to !== null && (
          <Link
            href={comparisonHref(to, from, bridge)}
            scroll={false}
            prefetch={false}
            className="fr-btn fr-btn--sm fr-btn--tertiary"
          >
            Inverser
          </Link>
        )}
      </div>
    </Form>
  );
}

interface SideProps {
  name: string;
  label: string;
  value: SideChoice | null;
  sides: readonly ChoosableSide[];
}

function Side({ name, label, value, sides }: SideProps) {
  const id = `comparer-${name}`;
  const chosen = value === null ? '' : writeSide(value);
  return (
    <div className={styles.side}>
      <label htmlFor={id}>{label}</label>
      <select
        // The choice follows the address, when the back button changes it too.
        key={chosen}
        id={id}
        name={name}
        defaultValue={chosen}
        className="fr-select"
      >
        {value === null && <option value="">Choisissez</option>}
        {[...sides].reverse().map((side) => (
          <option key={writeSide(side)} value={writeSide(side)}>
            {sideLabel(side)}
          </option>
        ))}
      </select>
    </div>
  );
}
