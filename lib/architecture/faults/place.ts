/** A node of the syntax tree (ESTree), as far as faults need it. */
interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/** A small fault: the text from `start` to `end` replaced. */
export interface Fault {
  /** What was done, e.g. `< → <=`. */
  kind: string;
  start: number;
  end: number;
  replacement: string;
}

const SWAPPED: Readonly<Record<string, string>> = {
  '&&': '||',
  '||': '&&',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '===': '!==',
  '!==': '===',
};

/** Methods that have a contrary, or that a careless edit leaves out. */
const CONTRARY: Readonly<Record<string, string>> = {
  max: 'min',
  min: 'max',
  some: 'every',
  every: 'some',
};
const LEFT_OUT = new Set(['filter', 'toSorted', 'toReversed', 'slice', 'trim']);

/** Wrappers of an expression that leave no trace when the program runs. */
const TYPED = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression']);

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** The nodes under one, types of TypeScript left out: they do not run. */
function childrenOf(node: Node): Node[] {
  if (TYPED.has(node.type)) return isNode(node.expression) ? [node.expression] : [];
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode)
    .filter(({ type }) => !type.startsWith('TS') || TYPED.has(type));
}

/** Every small fault that can be put into a source, given its syntax tree. */
export function faultsOf(source: string, tree: unknown): Fault[] {
  const faults: Fault[] = [];
  const visit = (node: Node) => {
    if (node.type.startsWith('Import') || node.type.startsWith('ExportAll')) return;
    faults.push(...faultsAt(node, source));
    for (const child of childrenOf(node)) visit(child);
  };
  if (isNode(tree)) visit(tree);
  return faults.sort((a, b) => a.start - b.start || a.end - b.end);
}

function faultsAt(node: Node, source: string): Fault[] {
  switch (node.type) {
    case 'LogicalExpression':
    case 'BinaryExpression':
      return operatorFaults(node, source);
    case 'UnaryExpression':
      return node.operator === '!'
        ? [replaced(node, '! removed', text(node.argument, source))]
        : [];
    case 'Literal':
      return literalFaults(node);
    case 'ConditionalExpression':
      return [
        replaced(
          node,
          'branches exchanged',
          `${text(node.test, source)} ? ${text(node.alternate, source)} : ${text(node.consequent, source)}`,
        ),
      ];
    case 'IfStatement':
      return leaves(node.consequent) && node.alternate === null
        ? [replaced(node, 'early return removed', '')]
        : [];
    case 'CallExpression':
      return callFaults(node, source);
    default:
      return [];
  }
}

function operatorFaults(node: Node, source: string): Fault[] {
  const { left, right } = node;
  const operator = String(node.operator);
  if (!isNode(left) || !isNode(right)) return [];
  if (operator === '??') return [replaced(node, 'always the default', text(right, source))];
  const other = SWAPPED[operator];
  if (other === undefined || (operator === '+' && (isText(left) || isText(right)))) return [];
  const between = source.slice(left.end, right.start);
  const at = left.end + between.indexOf(operator);
  return [
    {
      kind: `${operator} → ${other}`,
      start: at,
      end: at + operator.length,
      replacement: other,
    },
  ];
}

function literalFaults(node: Node): Fault[] {
  const { value } = node;
  if (typeof value === 'boolean') return [replaced(node, `${value} → ${!value}`, String(!value))];
  if (typeof value !== 'number') return [];
  return [value + 1, ...(value > 0 ? [value - 1] : [])].map((other) =>
    replaced(node, `${value} → ${other}`, String(other)),
  );
}

function callFaults(node: Node, source: string): Fault[] {
  const { callee } = node;
  if (!isNode(callee) || callee.type !== 'MemberExpression' || !isNode(callee.property)) return [];
  const { object, property } = callee;
  const method = text(property, source);
  const other = CONTRARY[method];
  if (other !== undefined) return [replaced(property, `${method} → ${other}`, other)];
  return LEFT_OUT.has(method) ? [replaced(node, `${method} left out`, text(object, source))] : [];
}

/** True for what leaves the function, the turn of the loop or everything. */
function leaves(statement: unknown): boolean {
  if (!isNode(statement)) return false;
  if (statement.type === 'BlockStatement') {
    return (
      Array.isArray(statement.body) && statement.body.length === 1 && leaves(statement.body[0])
    );
  }
  return /^(Return|Continue|Throw|Break)Statement$/.test(statement.type);
}

function isText(node: Node): boolean {
  return node.type === 'TemplateLiteral' || typeof node.value === 'string';
}

function text(node: unknown, source: string): string {
  return isNode(node) ? source.slice(node.start, node.end) : '';
}

/** In brackets where it could be taken apart by what stands around. */
function replaced(node: Node, kind: string, replacement: string): Fault {
  const isPlain = /^[\w.$]*$/.test(replacement) || node.type === 'CallExpression';
  return {
    kind,
    start: node.start,
    end: node.end,
    replacement: isPlain ? replacement : `(${replacement})`,
  };
}

/** The source with the fault in it. */
export function withFault(source: string, { start, end, replacement }: Fault): string {
  return source.slice(0, start) + replacement + source.slice(end);
}

/** The lines that the fault changes, before and after, white space at the ends left out. */
export function changedLines(
  source: string,
  fault: Fault,
): { line: number; before: string; after: string } {
  const from = source.lastIndexOf('\n', fault.start - 1) + 1;
  const lineEnd = source.indexOf('\n', fault.end);
  const to = lineEnd < 0 ? source.length : lineEnd;
  return {
    line: source.slice(0, fault.start).split('\n').length,
    before: source.slice(from, to).trim(),
    after: (
      source.slice(from, fault.start) +
      fault.replacement +
      source.slice(fault.end, to)
    ).trim(),
  };
}
