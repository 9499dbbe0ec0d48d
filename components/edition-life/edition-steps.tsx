import { Button } from '@codegouvfr/react-dsfr/Button';
import type { Passage } from '@/lib/domain/edition-life/passages';
import type { EditionHub } from '@/lib/views/edition-life';
import styles from './edition-life.module.css';

interface Step {
  path: string;
  text: string;
  /** What it does, in one sentence. */
  why: string;
}

/** What the reader may do with the edition now, the way forward first. */
export function EditionSteps({ hub }: { hub: EditionHub }) {
  const steps = stepsOf(hub);
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="etapes">
      <h2 id="etapes" className="fr-h4">
        Étapes
      </h2>
      <ul className={styles.steps}>
        {steps.map(({ path, text, why }, index) => (
          <li key={path}>
            <p>{why}</p>
            <Button
              priority={index === 0 ? 'primary' : 'secondary'}
              linkProps={{ href: `/editions/${hub.edition.number}/${path}`, prefetch: false }}
            >
              {text}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function stepsOf(hub: EditionHub): Step[] {
  const { edition, passages, kind, corrections } = hub;
  const steps: Partial<Record<Passage, Step>> = {
    review: {
      path: 'relecture',
      text: 'Passer en relecture',
      why: 'La collecte se ferme\u202f: les ministères ne changent plus rien, la DINSIC corrige encore.',
    },
    collect: {
      path: 'collecte',
      text: edition.state === 'collection' ? 'Modifier l’échéance' : 'Ouvrir la collecte',
      why:
        edition.state === 'collection'
          ? 'Les ministères répondent jusqu’à l’échéance\u202f: elle peut être déplacée.'
          : 'Les ministères sont prévenus, confirment leurs fiches et transmettent leurs révisions.',
    },
    publish: {
      path: 'publication',
      text: 'Publier l’édition',
      why: 'Les chiffres sont figés et les fichiers écrits\u202f: plus rien ne changera sans un erratum.',
    },
    correct:
      kind === 'reprise'
        ? {
            path: 'publication',
            text: 'Figer l’édition dans Panorama',
            why: 'Cette édition a été publiée avant Panorama\u202f: ses fichiers peuvent être écrits ici et ses chiffres figés.',
          }
        : corrections.length > 0
          ? {
              path: 'erratum',
              text: 'Publier l’erratum',
              why: 'Les corrections qui attendent deviennent publiques, avec une note qui les explique.',
            }
          : undefined,
    reopen: {
      path: 'retour',
      text: edition.state === 'review' ? 'Rouvrir la collecte' : 'Revenir en préparation',
      why:
        edition.state === 'review'
          ? 'Les ministères peuvent de nouveau répondre.'
          : 'La collecte est suspendue\u202f: ce qui a été transmis est gardé.',
    },
  };
  const order: readonly Passage[] = ['publish', 'review', 'correct', 'collect', 'reopen'];
  return order.flatMap((passage) => {
    const step = passages.includes(passage) ? steps[passage] : undefined;
    return step === undefined ? [] : [step];
  });
}
