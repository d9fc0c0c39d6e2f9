import { wordCount } from './clean.ts';

/** A node as cheerio's parser makes it: text has `data`, an element `name`, `attribs` and `children`. */
export interface TreeNode {
  readonly type: string;
  readonly data?: string;
  readonly name?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  children?: TreeNode[];
  parent: TreeNode | null;
  prev: TreeNode | null;
  next: TreeNode | null;
}

/** Everything below a node in document order, itself not included. Needs no stack, and time linear in the nodes. */
export function* below(root: TreeNode): Generator<TreeNode> {
  const open = [...(root.children ?? [])].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    const { children = [] } = node;
    for (let i = children.length - 1; i >= 0; i--) open.push(children[i]!);
  }
}

/** The elements of these names below a node, in document order. cheerio's own `find` compares each child with each. */
export function elementsIn(root: TreeNode, names: ReadonlySet<string>): TreeNode[] {
  return [...below(root)].filter(({ name }) => name !== undefined && names.has(name));
}

/** Puts children into their parent, in this order. */
export function setChildren(parent: TreeNode, children: readonly TreeNode[]): void {
  parent.children = [...children];
  for (const [i, child] of children.entries()) {
    child.parent = parent;
    child.prev = children[i - 1] ?? null;
    child.next = children[i + 1] ?? null;
  }
}

/** Puts other nodes in the place of some; every parent's children are gone through once, however many go. */
export function replaceAll(replacements: ReadonlyMap<TreeNode, readonly TreeNode[]>): void {
  const parents = new Set(
    [...replacements.keys()].map(({ parent }) => parent).filter((node) => node !== null),
  );
  for (const parent of parents) {
    setChildren(
      parent,
      (parent.children ?? []).flatMap((child) => replacements.get(child) ?? [child]),
    );
  }
}

/** Takes nodes out of their parents. */
export function removeAll(nodes: Iterable<TreeNode>): void {
  replaceAll(new Map([...nodes].map((node) => [node, []])));
}

/** The text below a node. @param after what is put behind an element of that name, such as a line feed behind `br` */
export function textOf(root: TreeNode, after: Readonly<Record<string, string>> = {}): string {
  const parts: string[] = [];
  const open: (TreeNode | string)[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === 'string') parts.push(node);
    else if (node.type === 'text') parts.push(node.data ?? '');
    else {
      const end = node === root ? undefined : after[node.name ?? ''];
      if (end !== undefined) open.push(end);
      const { children = [] } = node;
      for (let i = children.length - 1; i >= 0; i--) open.push(children[i]!);
    }
  }
  return parts.join('');
}

/** How much text stands in an element, all that is below it included. */
export interface Measure {
  readonly words: number;
  /** Characters but white space. */
  readonly chars: number;
  /** Those of them that stand in links. */
  readonly linked: number;
}

const NOTHING: Measure = { words: 0, chars: 0, linked: 0 };

function measureOf(node: TreeNode, known: ReadonlyMap<TreeNode, Measure>): Measure {
  if (node.type === 'text') {
    const text = node.data ?? '';
    return { words: wordCount(text), chars: text.replace(/\s+/g, '').length, linked: 0 };
  }
  let [words, chars, linked] = [0, 0, 0];
  for (const child of node.children ?? []) {
    const measure = known.get(child) ?? NOTHING;
    words += measure.words;
    chars += measure.chars;
    linked += measure.linked;
  }
  return { words, chars, linked: node.name === 'a' ? chars : linked };
}

/** The measure of every node of a tree, found from the leaves upwards in one pass. */
export function measuresOf(root: TreeNode): ReadonlyMap<TreeNode, Measure> {
  const known = new Map<TreeNode, Measure>();
  for (const node of [root, ...below(root)].reverse()) known.set(node, measureOf(node, known));
  return known;
}
