import type { Metadata } from 'next';
import { methodFields, WHY } from '@/components/edition-life/passage-fields';
import { PassageForm } from '@/components/edition-life/passage-form';
import { METHODS } from '@/lib/domain/figures/methods';
import { impossible, POSSIBLE } from '@/lib/domain/result';
import { chooseMethodsAction } from '../../actions';
import { type PassagePageProps, passagePage } from '../../passage-page';

const TITLE = 'Changer les méthodes';
export const metadata: Metadata = { title: TITLE };

/** Chooses how an edition computes its rates of gaps, and which of them bears the official name. */
export default function MethodsPage(props: PassagePageProps) {
  return passagePage(props, {
    title: TITLE,
    action: 'edition.method',
    verdict: ({ state, number }) =>
      state === 'published'
        ? impossible(`L’édition ${number} est publiée\u202f: sa méthode ne change plus.`)
        : POSSIBLE,
    form: (edition) => (
      <PassageForm
        edition={edition.number}
        fields={[...methodFields(edition), WHY]}
        confirm="Changer les méthodes"
        submit={chooseMethodsAction}
      >
        <p>
          Les dérives et les écarts de l’édition changent aussitôt, sur le tableau de bord et dans
          ses fichiers. L’effet du changement de méthode est montré à part dans la comparaison des
          éditions.
        </p>
        <details className="fr-mb-3w">
          <summary>Ce que calcule chaque méthode</summary>
          <dl>
            {METHODS.map(({ name, label, description }) => (
              <div key={name}>
                <dt>
                  <strong>{label}</strong>
                </dt>
                <dd>{description}</dd>
              </div>
            ))}
          </dl>
        </details>
      </PassageForm>
    ),
  });
}
