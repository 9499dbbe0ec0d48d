import Link from 'next/link';
import { PrintMark } from '@/components/print/print-mark';
import { PageTitle } from '@/components/ui/page-title';
import { Trail } from '@/components/ui/trail';
import { methodNamed } from '@/lib/domain/figures/methods';
import { type PrintedPage, printedScope, printedState } from '@/lib/domain/views/printed-page';
import { formatEdition, formatLongDate, formatLongMonth } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { capitalised, counted } from '@/lib/format/numerals';
import type { EditionHub } from '@/lib/views/edition-life';
import { CorrectionsSection } from './corrections-section';
import styles from './edition-life.module.css';
import { EditionStepper } from './edition-stepper';
import { EditionSteps } from './edition-steps';
import { EventsSection } from './events-section';
import { PublicationsSection } from './publications-section';

/** The page of an edition: where it stands, what comes next, what went out. */
export function EditionHubScreen({ hub }: { hub: EditionHub }) {
  const { edition } = hub;
  const name = formatEdition(edition.number);
  return (
    <div className={styles.hub}>
      <PrintMark page={printedHub(hub)} />
      <Trail steps={[{ href: '/editions', text: 'Éditions' }]} current={name} />
      <PageTitle lead={leadOf(hub)}>{name}</PageTitle>
      <EditionStepper state={edition.state} />
      <EditionSteps hub={hub} />
      <section aria-labelledby="contenu">
        <h2 id="contenu" className="fr-h4">
          Contenu
        </h2>
        <ul className={styles.links}>
          <li>
            <Link href={`/tableau-de-bord?edition=${edition.number}`}>Tableau de bord</Link>
          </li>
          <li>
            <Link href={`/projets?edition=${edition.number}`}>
              {capitalised(counted(hub.projects, 'projet'))}
            </Link>
          </li>
          {hub.gate && (
            <li>
              <Link href={`/editions/${edition.number}/controle`}>Contrôle avant publication</Link>
              {'\u202f'}: {gateSentence(hub.gate)}
            </li>
          )}
          {hub.mayEditArticle && (
            <li>
              <Link href={`/editions/${edition.number}/article`}>Article</Link>
            </li>
          )}
          {edition.number > 1 && (
            <li>
              <Link href={`/comparer?de=${edition.number - 1}&a=${edition.number}`}>
                Ce qui change depuis la {formatEdition(edition.number - 1)}
              </Link>
            </li>
          )}
        </ul>
        <Methods hub={hub} />
      </section>
      <CorrectionsSection hub={hub} />
      <PublicationsSection
        edition={hub.edition}
        publications={hub.publications}
        declared={hub.declared}
      />
      <EventsSection events={hub.events} />
    </div>
  );
}

function leadOf({ edition }: EditionHub): string {
  const { dataMonth, state, publishedOn, collectionDeadline } = edition;
  const data = `Données de ${formatLongMonth(dataMonth)}`;
  if (state === 'published') {
    return publishedOn === null
      ? `${data}, date de publication non connue.`
      : `${data}, publiée le ${formatLongDate(publishedOn)}.`;
  }
  return collectionDeadline
    ? `${data}, collecte jusqu’au ${formatLongDate(collectionDeadline)}.`
    : `${data}.`;
}

function gateSentence({
  blocking,
  warnings,
  setAside,
  passes,
}: NonNullable<EditionHub['gate']>): string {
  const put =
    setAside === 0
      ? ''
      : `, ${counted(setAside, 'constat écarté', { plural: 'constats écartés' })}`;
  if (passes) return `rien ne s’oppose à la publication${put}`;
  return `${counted(blocking, 'constat bloquant', { plural: 'constats bloquants' })}, ${formatNumber(warnings)} à traiter${put}`;
}

function Methods({ hub }: { hub: EditionHub }) {
  const { edition, mayChooseMethods } = hub;
  return (
    <p className="fr-text--sm">
      Écart budgétaire{'\u202f'}: {methodNamed(edition.budgetMethod).label.toLocaleLowerCase('fr')}
      {'\u202f'}; écart calendaire{'\u202f'}:{' '}
      {methodNamed(edition.scheduleMethod).label.toLocaleLowerCase('fr')}.{' '}
      {mayChooseMethods && (
        <Link href={`/editions/${edition.number}/methodes`}>Changer les méthodes</Link>
      )}
    </p>
  );
}

function printedHub({ edition, publications, position, restrictedTo }: EditionHub): PrintedPage {
  const [latest = null] = publications;
  return {
    title: `Page de la ${formatEdition(edition.number)}`,
    state: printedState(edition, latest, { asked: null, last: position }),
    scope: printedScope(restrictedTo, []),
    path: `/editions/${edition.number}`,
  };
}
