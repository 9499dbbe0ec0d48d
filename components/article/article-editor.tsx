'use client';

import { Button } from '@codegouvfr/react-dsfr/Button';
import { type FormEvent, useDeferredValue, useMemo, useRef } from 'react';
import { FormProblem } from '@/components/ui/form-problem';
import { useHydrated } from '@/components/ui/use-hydrated';
import { checkArticle } from '@/lib/domain/article/check';
import type { Mark } from '@/lib/domain/article/mark';
import type { CommandResult } from '@/lib/domain/result';
import type { ArticleView, SavedArticle } from '@/lib/views/article';
import styles from './article.module.css';
import { ArticlePreview } from './article-preview';
import { MarksPanel } from './marks-panel';
import { OtherTextPanel } from './other-text';
import { useArticle } from './use-article';

interface ArticleEditorProps {
  view: ArticleView;
  save: (input: unknown) => Promise<CommandResult<SavedArticle>>;
}

/** Where an officer writes the article, with what no longer holds in it beside the text. */
export function ArticleEditor({ view, save }: ArticleEditorProps) {
  const hydrated = useHydrated();
  const article = useArticle(view, save);
  const field = useRef<HTMLTextAreaElement>(null);
  const read = useDeferredValue(article.text);
  const marks = useMemo(() => checkArticle(read, view.facts), [read, view.facts]);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void article.save();
  }

  return (
    <>
      {article.other && (
        <OtherTextPanel
          other={article.other}
          onKeepMine={article.keepMine}
          onTakeTheirs={article.takeTheirs}
        />
      )}
      <div className={styles.layout}>
        <form method="post" onSubmit={onSubmit} noValidate>
          <FormProblem problem={article.problem} />
          <div className={`fr-input-group ${article.fieldProblem ? 'fr-input-group--error' : ''}`}>
            <label className="fr-label" htmlFor="texte">
              Texte de l’article
              <span className="fr-hint-text" id="texte-aide">
                En Markdown{'\u202f'}: «&nbsp;##&nbsp;» ouvre un titre, «&nbsp;-&nbsp;» une ligne de
                liste, «&nbsp;**&nbsp;» met en gras. La date se remplit à la publication.
              </span>
            </label>
            <textarea
              ref={field}
              id="texte"
              className={`fr-input ${styles.text}`}
              aria-describedby={article.fieldProblem ? 'texte-aide texte-erreur' : 'texte-aide'}
              aria-invalid={article.fieldProblem ? true : undefined}
              spellCheck
              lang="fr"
              disabled={!hydrated}
              value={article.text}
              onChange={(event) => article.type(event.target.value)}
            />
            {article.fieldProblem && (
              <p id="texte-erreur" className="fr-error-text">
                {article.fieldProblem}
              </p>
            )}
          </div>
          <div className={styles.actions}>
            <Button type="submit" disabled={!hydrated || article.pending}>
              Enregistrer
            </Button>
            {article.text !== view.proposed && (
              <Button type="button" priority="secondary" onClick={article.takeProposed}>
                Reprendre le texte proposé
              </Button>
            )}
            {article.aside !== null && article.aside !== article.text && (
              <Button type="button" priority="tertiary" onClick={article.takeBack}>
                Revenir au texte précédent
              </Button>
            )}
            <p className="fr-text--sm fr-mb-0" role="status">
              {article.status}
            </p>
          </div>
        </form>
        <MarksPanel
          marks={marks}
          isSaved={!article.isUnsaved}
          onGoTo={(mark) => field.current && goTo(field.current, mark)}
        />
      </div>
      <ArticlePreview text={read} title="Aperçu" />
    </>
  );
}

/** Selects the passage and brings it in sight, about the middle of the field. */
function goTo(field: HTMLTextAreaElement, { start, end }: Mark): void {
  field.focus();
  field.setSelectionRange(start, end);
  const share = start / Math.max(field.value.length, 1);
  field.scrollTop = share * field.scrollHeight - field.clientHeight / 2;
}
