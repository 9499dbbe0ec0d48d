import { Badge } from '@codegouvfr/react-dsfr/Badge';
import type { Mark } from '@/lib/domain/article/mark';
import styles from './article.module.css';

interface MarksPanelProps {
  marks: readonly Mark[];
  /** True of a saved text nobody is changing: what no longer holds in it moved since. */
  isSaved: boolean;
  onGoTo: (mark: Mark) => void;
}

const NARROW = '\u202f';

/** What no longer holds in the text, in its order, each with what the series gives and the way to it. */
export function MarksPanel({ marks, isSaved, onGoTo }: MarksPanelProps) {
  return (
    <section className={styles.marks} aria-labelledby="a-revoir">
      <h2 id="a-revoir" className="fr-h5">
        Passages à revoir
      </h2>
      <p role="status">{summaryOf(marks)}</p>
      {isSaved && marks.some(({ severity }) => severity === 'false') && (
        <p className="fr-text--sm">
          Le texte enregistré ne dit pas, ou ne dit plus, ce que donne la série. Corrigez-le, ou
          reprenez le texte proposé, qui est à jour.
        </p>
      )}
      <ul className={styles.list}>
        {marks.map((mark) => (
          <li key={`${mark.start}-${mark.end}`} className={styles.mark}>
            <Badge small severity={mark.severity === 'false' ? 'error' : 'warning'}>
              {mark.severity === 'false' ? 'Faux' : 'À vérifier'}
            </Badge>
            <p className="fr-mb-1v fr-mt-1w">
              «&nbsp;<strong>{mark.quote}</strong>&nbsp;», ligne {mark.line}
            </p>
            <p className="fr-text--sm fr-mb-1w">{mark.message}</p>
            <button
              type="button"
              className="fr-link fr-link--sm"
              onClick={() => onGoTo(mark)}
              aria-label={`Aller au passage${NARROW}: ${mark.quote}`}
            >
              Aller au passage
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** « 2 passages, dont 1 que la série contredit. » */
export function summaryOf(marks: readonly Mark[]): string {
  if (marks.length === 0) return 'Chaque chiffre du texte est celui de la série publiée.';
  const wrong = marks.filter(({ severity }) => severity === 'false').length;
  const passages = marks.length === 1 ? '1 passage' : `${marks.length} passages`;
  if (wrong === 0) return `${passages} que la série ne permet pas de vérifier.`;
  return wrong === marks.length
    ? `${passages} que la série contredit.`
    : `${passages}, dont ${wrong} que la série contredit.`;
}
