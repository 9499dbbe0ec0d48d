import type { QualityItem, QualityRequest, QualityView, Standing } from '@/lib/views/quality';
import { ministryLabel } from '../figures/breakdowns';
import { compareFrench } from '../figures/spelling';
import type { Portfolio } from '../history/portfolio';
import { can } from '../permissions/matrix';
import type { Actor } from '../vocabulary/roles';
import type { Finding } from './finding';
import type { Gate, SetAside } from './gate';
import { mendPath } from './mend';
import { RULE_CODES, type RuleCode } from './rules';

export interface QualitySources {
  actor: Actor;
  gate: Gate;
  portfolio: Portfolio;
}

/** A finding, with the word said on it. */
type Told = Finding & { setAside: SetAside | null };

/** What is asked for of the check, by rule, and what the list may be narrowed to. */
export function buildQualityView(
  { actor, gate, portfolio }: QualitySources,
  request: QualityRequest,
): QualityView {
  const { standing, rule, ministry } = request;
  const { edition } = portfolio;
  const label = (code: string) => ministryLabel(portfolio, code);
  const asked = of(gate, standing);
  const ofRule = asked.filter(({ code }) => rule === null || code === rule);
  const ofMinistry = asked.filter((told) => ministry === null || told.ministry === ministry);
  const shown = ofRule.filter((told) => ministry === null || told.ministry === ministry);
  return {
    edition,
    position: portfolio.position,
    counts: {
      blocking: gate.blocking.length,
      warnings: gate.warnings.length,
      setAside: gate.setAside.length,
      notices: gate.notices.length,
    },
    passes: gate.passes,
    groups: byRule(shown, rule).map(([code, findings]) => ({
      code,
      items: findings.map((told) => itemOf(told, edition.number, label)),
    })),
    rules: byRule(ofMinistry, rule).map(([code, findings]) => ({ code, count: findings.length })),
    ministries: ministriesOf(ofRule, ministry)
      .map(([code, count]) => ({ code, label: label(code), count }))
      .sort((a, b) => compareFrench(a.label, b.label)),
    maySetAside: can(actor, 'quality.setAside'),
  };
}

function of(gate: Gate, standing: Standing): Told[] {
  const unsaid = (findings: readonly Finding[]) =>
    findings.map((finding): Told => ({ ...finding, setAside: null }));
  const open = unsaid([...gate.blocking, ...gate.warnings]);
  switch (standing) {
    case 'open':
      return open;
    case 'setAside':
      return [...gate.setAside];
    case 'notice':
      return unsaid(gate.notices);
    case 'all':
      return [...open, ...gate.setAside, ...unsaid(gate.notices)];
  }
}

/** In the order of the rules; the one asked for stays, were it empty. */
function byRule(told: readonly Told[], asked: RuleCode | null): [RuleCode, Told[]][] {
  const groups = Map.groupBy(told, ({ code }) => code);
  return RULE_CODES.filter((code) => groups.has(code) || code === asked).map((code) => [
    code,
    groups.get(code) ?? [],
  ]);
}

/** How many findings each ministry has; the one asked for stays, were it without any. */
function ministriesOf(told: readonly Told[], asked: string | null): [string, number][] {
  const counts = new Map<string, number>(asked === null ? [] : [[asked, 0]]);
  for (const { ministry } of told) {
    if (ministry !== null) counts.set(ministry, (counts.get(ministry) ?? 0) + 1);
  }
  return [...counts];
}

function itemOf(told: Told, edition: number, label: (code: string) => string): QualityItem {
  const { key, severity, project, name, ministry, message, mend, setAside } = told;
  const ministryName = ministry === null ? null : label(ministry);
  return {
    key,
    severity,
    project,
    name: name ?? ministryName ?? 'Édition',
    ministryLabel: name === null ? null : ministryName,
    message,
    link: mendPath(mend, edition),
    setAside: setAside && { word: setAside.word, by: setAside.by, at: setAside.at },
  };
}
