import Link from 'next/link';
import { RULES } from '@/lib/domain/quality/rules';
import { axisLabel } from '@/lib/format/axis-label';
import { qualitySearch } from '@/lib/schemas/quality';
import type { QualityRequest, QualityView, Standing } from '@/lib/views/quality';
import styles from './quality.module.css';
import { STANDING_LABELS, standingCounts } from './readings';

interface QualityFiltersProps {
  view: QualityView;
  request: QualityRequest;
}

const STANDINGS: readonly Standing[] = ['open', 'setAside', 'notice', 'all'];

/** By what became of the findings, by rule and by ministry, each with how many it leads to. */
export function QualityFilters({ view, request }: QualityFiltersProps) {
  const path = `/editions/${view.edition.number}/controle`;
  const to = (part: Partial<QualityRequest>) => `${path}${qualitySearch({ ...request, ...part })}`;
  const counts = standingCounts(view);
  return (
    <div className={styles.filters}>
      <nav aria-label="État" className={styles.standings}>
        <ul>
          {STANDINGS.map((standing) => (
            <Choice
              key={standing}
              href={to({ standing, rule: null, ministry: null })}
              isCurrent={request.standing === standing}
              label={STANDING_LABELS[standing]}
              count={counts[standing]}
            />
          ))}
        </ul>
      </nav>
      {(view.rules.length > 1 || request.rule !== null) && (
        <nav aria-label="Type de point" className={styles.narrowing}>
          <ul>
            <Choice
              href={to({ rule: null })}
              isCurrent={request.rule === null}
              label="Tous les types"
            />
            {view.rules.map(({ code, count }) => (
              <Choice
                key={code}
                href={to({ rule: code })}
                isCurrent={request.rule === code}
                label={RULES[code].label}
                count={count}
              />
            ))}
          </ul>
        </nav>
      )}
      {(view.ministries.length > 1 || request.ministry !== null) && (
        <nav aria-label="Ministère" className={styles.narrowing}>
          <ul>
            <Choice
              href={to({ ministry: null })}
              isCurrent={request.ministry === null}
              label="Tous les ministères"
            />
            {view.ministries.map(({ code, label, count }) => (
              <Choice
                key={code}
                href={to({ ministry: code })}
                isCurrent={request.ministry === code}
                label={axisLabel(label, 28)}
                title={label}
                count={count}
              />
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}

interface ChoiceProps {
  href: string;
  isCurrent: boolean;
  label: string;
  title?: string;
  count?: number;
}

function Choice({ href, isCurrent, label, title, count }: ChoiceProps) {
  return (
    <li>
      <Link
        href={href}
        aria-current={isCurrent ? 'true' : undefined}
        title={title}
        prefetch={false}
        scroll={false}
      >
        {label}
        {count !== undefined && (
          <>
            {' '}
            <strong>{count}</strong>
          </>
        )}
      </Link>
    </li>
  );
}
