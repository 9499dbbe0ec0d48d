import type { ReactNode } from 'react';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import { formatEdition, formatLongMonth } from '@/lib/format/dates';
import styles from './forms.module.css';

/** A step of a form: what changes, from when, why. */
export function FormSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** From when an act counts: the edition it is recorded in. */
export function FromEdition({ edition }: { edition: Edition }) {
  return (
    <FormSection title="À partir de quand">
      <p className="fr-mb-0">
        De la <strong>{formatEdition(edition.number)}</strong>, dont les données sont celles de{' '}
        {formatLongMonth(edition.dataMonth)}. Les éditions précédentes restent telles qu’elles ont
        été publiées.
      </p>
    </FormSection>
  );
}
