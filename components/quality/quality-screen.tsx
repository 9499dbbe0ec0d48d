import { Button } from '@codegouvfr/react-dsfr/Button';
import { PrintMark } from '@/components/print/print-mark';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { standingOf } from '@/lib/domain/publication/standing';
import { RULES } from '@/lib/domain/quality/rules';
import { knownAt, type PrintedPage, printedScope } from '@/lib/domain/views/printed-page';
import { formatEdition, formatLongMonth } from '@/lib/format/dates';
import { qualitySearch } from '@/lib/schemas/quality';
import type { QualityRequest, QualityView } from '@/lib/views/quality';
import type { QualityActions } from './quality-actions';
import { QualityFilters } from './quality-filters';
import { QualitySummary } from './quality-summary';
import { STANDING_LABELS } from './readings';
import { RuleGroup } from './rule-group';

interface QualityScreenProps {
  view: QualityView;
  request: QualityRequest;
  actions: QualityActions;
}

/** Up to this many findings of a rule are unfolded at once; a rule asked for always is. */
const UNFOLDED_UP_TO = 6;

/** The check of an edition: what stands in the way of publication, and what was said of it. */
export function QualityScreen({ view, request, actions }: QualityScreenProps) {
  const { edition, groups, maySetAside } = view;
  const shown = groups.filter(({ items }) => items.length > 0);
  return (
    <>
      <PrintMark page={printedCheck(view, request)} />
      <PageTitle
        overline={`${formatEdition(edition.number)}, données de ${formatLongMonth(edition.dataMonth)}`}
        lead="Ce qui est vérifié avant la publication, et ce qui reste à régler."
      >
        Contrôle de l’édition
      </PageTitle>
      <QualitySummary view={view} />
      <QualityFilters view={view} request={request} />
      {shown.length === 0 && <Nothing view={view} request={request} />}
      {shown.map((group) => (
        <RuleGroup
          // A group that was filtered anew, or mended, begins anew.
          key={`${group.code} ${request.standing}`}
          edition={edition.number}
          group={group}
          unfolded={shown.length === 1 || group.items.length <= UNFOLDED_UP_TO}
          maySetAside={maySetAside.possible}
          actions={actions}
        />
      ))}
    </>
  );
}

function Nothing({ view, request }: Pick<QualityScreenProps, 'view' | 'request'>) {
  const path = `/editions/${view.edition.number}/controle`;
  const isNarrowed = request.rule !== null || request.ministry !== null;
  if (request.standing === 'open' && !isNarrowed) {
    return <EmptyState title="Il ne reste rien à régler dans cette édition." />;
  }
  return (
    <EmptyState
      title="Aucun point ne correspond à ces filtres."
      action={
        <Button linkProps={{ href: path, prefetch: false }}>Voir ce qui reste à régler</Button>
      }
    />
  );
}

/** What paper says of the check: which findings were asked for, and up to which revision it looked. */
function printedCheck(view: QualityView, request: QualityRequest): PrintedPage {
  const { edition, position, ministries } = view;
  const { standing, rule, ministry } = request;
  const label = ministries.find(({ code }) => code === ministry)?.label ?? ministry;
  return {
    title: 'Contrôle de l’édition',
    state: `${formatEdition(edition.number)}, ${standingOf(edition, null)}, ${knownAt(position)}`,
    scope: `Points «\u00a0${STANDING_LABELS[standing]}\u00a0». ${printedScope(null, [
      ...(rule === null ? [] : [`type «\u00a0${RULES[rule].label}\u00a0»`]),
      ...(ministry === null ? [] : [`ministère «\u00a0${label}\u00a0»`]),
    ])}`,
    path: `/editions/${edition.number}/controle${qualitySearch(request)}`,
  };
}
