'use client';

import { Button } from '@codegouvfr/react-dsfr/Button';
import { type FormEvent, useDeferredValue, useRef } from 'react';
import { FormProblem } from '@/components/ui/form-problem';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { CommandResult } from '@/lib/domain/result';
import type { ArticleFinding, ArticleView, CheckedArticle } from '@/lib/views/article';
import styles from './article.module.css';
import { ArticlePreview } from './article-preview';
import { MarksPanel } from './marks-panel';
import { OtherTextPanel } from './other-text';
import { useArticle } from './use-article';

interface ArticleEditorProps {
  view: ArticleView;
  save: (input: unknown) => Promise<CommandResult<CheckedArticle>>;
  settle: (input: unknown) => Promise<CommandResult<readonly ArticleFinding[] | null>>;
}

/** Where an officer writes the article, with what no longer holds in it beside the text. */
export function ArticleEditor({ view, save, settle }: ArticleEditorProps) {
  const hydrated = useHydrated();
  const article = useArticle(view, save);
  const field = useRef<HTMLTextAreaElement>(null);
  const read = useDeferredValue(article.text);

  async function onSettle(
    { key: question, quote }: ArticleFinding,
    reason: string | null,
  ): Promise<string | null> {
    const answer = await settle({ edition: view.edition.number, question, quote, reason }).catch(
      () => null,
    );
    if (answer?.status === 'ok') {
      article.setFindings(answer.value);
      return null;
    }
    if (answer?.status === 'invalid') return Object.values(answer.fields)[0] ?? null;
    return answer?.status === 'refused'
      ? answer.reason
      : 'Le serveur n’a pas répondu. Réessayez dans un instant.';
  }

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
          findings={article.findings}
          isBehind={article.isUnsaved || article.pending}
          onGoTo={(finding) => field.current && goTo(field.current, finding)}
          onSettle={onSettle}
        />
      </div>
      <ArticlePreview text={read} title="Aperçu" />
    </>
  );
}

/** Selects the passage, where it is now, and brings it in sight, about the middle of the field. */
function goTo(field: HTMLTextAreaElement, { start, quote }: ArticleFinding): void {
  const nearby = field.value.indexOf(quote, Math.max(0, start - 200));
  const at = field.value.startsWith(quote, start) ? start : nearby < 0 ? start : nearby;
  field.focus();
  field.setSelectionRange(at, at + quote.length);
  const share = at / Math.max(field.value.length, 1);
  field.scrollTop = share * field.scrollHeight - field.clientHeight / 2;
}
