import type { Finding } from './finding';

/** A word said on a finding: it stays, with who said it and when (ISO instant). */
export interface SetAside {
  /** Key of the finding. */
  finding: string;
  word: string;
  by: string;
  at: string;
}

export interface SetAsideFinding extends Finding {
  setAside: SetAside;
}

/** Whether an edition may be published, and what stands in the way. */
export interface Gate {
  /** To be mended: no word sets them aside. */
  blocking: readonly Finding[];
  /** To be mended or set aside. */
  warnings: readonly Finding[];
  setAside: readonly SetAsideFinding[];
  /** Said for information: they ask nothing. */
  notices: readonly Finding[];
  /** True once nothing blocks and every warning was mended or set aside. */
  passes: boolean;
}

/**
 * The gate before publication. `setAside` gives the words in force, at most one a finding; one that is
 * said of a blocking finding, or of none, counts for nothing.
 */
export function gateOf(findings: readonly Finding[], setAside: readonly SetAside[]): Gate {
  const words = new Map(setAside.map((one) => [one.finding, one]));
  const of = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity);
  const blocking = of('blocking');
  const [open, aside] = [[] as Finding[], [] as SetAsideFinding[]];
  for (const finding of of('warning')) {
    const word = words.get(finding.key);
    if (word === undefined) open.push(finding);
    else aside.push({ ...finding, setAside: word });
  }
  return {
    blocking,
    warnings: open,
    setAside: aside,
    notices: of('notice'),
    passes: blocking.length === 0 && open.length === 0,
  };
}
