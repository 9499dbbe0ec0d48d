import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyArb } from '../fixtures/arbitraries';
import { runs } from '../fixtures/runs';
import { qualityFindings } from './findings';
import { anInput } from './fixtures/inputs';
import { gateOf, type SetAside } from './gate';

function wordOn(finding: string): SetAside {
  return { finding, word: 'Vérifié avec le ministère', by: 'Camille Martin', at: '2018-06-01' };
}

const checkArb = historyArb.chain((history) =>
  fc.record({
    history: fc.constant(history),
    shuffled: fc.shuffledSubarray([...history.revisions], {
      minLength: history.revisions.length,
    }),
    edition: fc.constantFrom(...history.editions.map(({ number }) => number)),
    today: fc.constantFrom('2012-01-01', '2018-06-01', '2026-01-01'),
  }),
);

describe('the gate', () => {
  it('is shut by what blocks whatever is set aside, and opens once the rest is', () => {
    fc.assert(
      fc.property(checkArb, ({ history, edition, today }) => {
        const findings = qualityFindings(anInput(history, { edition, today }));
        const all = gateOf(
          findings,
          findings.map(({ key }) => wordOn(key)),
        );
        const blocking = findings.filter(({ severity }) => severity === 'blocking');
        expect(all.blocking).toEqual(blocking);
        expect(all.warnings).toEqual([]);
        expect(all.passes).toBe(blocking.length === 0);
      }),
      { numRuns: runs(40) },
    );
  });

  it('keeps every finding, in one place only, each under its own key', () => {
    fc.assert(
      fc.property(
        checkArb,
        fc.infiniteStream(fc.boolean()),
        ({ history, edition, today }, draws) => {
          const findings = qualityFindings(anInput(history, { edition, today }));
          const words = findings.filter(() => draws.next().value).map(({ key }) => wordOn(key));
          const { blocking, warnings, setAside, notices } = gateOf(findings, words);
          const keys = [...blocking, ...warnings, ...setAside, ...notices].map(({ key }) => key);
          expect(keys.toSorted()).toEqual(findings.map(({ key }) => key).toSorted());
          expect(new Set(keys).size).toBe(keys.length);
        },
      ),
      { numRuns: runs(40) },
    );
  });

  it('does not depend on the order in which the history is read', () => {
    fc.assert(
      fc.property(checkArb, ({ history, shuffled, edition, today }) => {
        const findings = qualityFindings(anInput(history, { edition, today }));
        const other = anInput({ ...history, revisions: shuffled }, { edition, today });
        expect(qualityFindings(other)).toEqual(findings);
      }),
      { numRuns: runs(40) },
    );
  });

  it('counts no word said on what is no longer so', () => {
    const gate = gateOf([], [wordOn('endPast:GP-0001:1')]);
    expect(gate).toMatchObject({ setAside: [], passes: true });
  });
});
