import { joinTexts, type ProseNode } from '../brief/prose.ts';
import type { FieldAt } from './conflict.ts';
import { commonItems, mergeSequences, type Stretch } from './three-way.ts';

/* Each word with the space before it, so that what is written behind a text leaves its last word as it was. */
const wordForm = /\s*\S+|\s+$/gu;

/** The words of a text, which together are the text. */
export function wordsOf(text: string): string[] {
  return text.match(wordForm) ?? [];
}

/** So many letters of what is around a conflict are shown with it. */
const shownAround = 60;

/** The last words of a text, not in the middle of one. */
export function endOf(text: string): string {
  if (text.length <= shownAround) return text;
  return `…${text.slice(-shownAround).replace(/^\S*/u, '')}`;
}

/** The first words of a text, not in the middle of one. */
export function startOf(text: string): string {
  if (text.length <= shownAround) return text;
  return `${text.slice(0, shownAround).replace(/\S*$/u, '')}…`;
}

/** How a sequence of small parts, such as words, is put together again and shown. */
interface Parts<Item> {
  readonly keyOf: (item: Item) => string;
  readonly shown: (items: readonly Item[]) => string;
}

function mergeParts<Item>(
  at: FieldAt,
  sides: { readonly base: readonly Item[]; readonly mine: readonly Item[]; readonly theirs: readonly Item[] },
  { keyOf, shown }: Parts<Item>,
): Item[] {
  const stretches = mergeSequences(sides.base, sides.mine, sides.theirs, { keyOf });
  const itemsOf = (stretch: Stretch<Item> | undefined): readonly Item[] => {
    if (!stretch) return [];
    if (stretch.kind === 'settled') return stretch.items;
    return stretch.kind === 'pair' ? [stretch.mine] : stretch.mine;
  };
  const merged: Item[] = [];
  for (const [index, stretch] of stretches.entries()) {
    if (stretch.kind === 'settled') {
      for (const item of stretch.items) merged.push(item);
      continue;
    }
    const [base, mine, theirs] =
      stretch.kind === 'pair'
        ? [[stretch.base], [stretch.mine], [stretch.theirs]]
        : [stretch.base, stretch.mine, stretch.theirs];
    const told = {
      kind: 'words' as const,
      before: endOf(shown(itemsOf(stretches[index - 1]))),
      after: startOf(shown(itemsOf(stretches[index + 1]))),
      base: shown(base),
      mine: shown(mine),
      theirs: shown(theirs),
    };
    merged.push(...at.conflicts.ask(at, told, { mine, theirs, both: [...mine, ...theirs] }));
  }
  return merged;
}

/** Merges the words of three plain texts; where no earlier text is known, what both have in common is taken for it. */
export function mergeWords(at: FieldAt, base: string | undefined, mine: string, theirs: string): string {
  const keyOf = (word: string) => word;
  const [here, there] = [wordsOf(mine), wordsOf(theirs)];
  const before = base === undefined ? commonItems(here, there, keyOf) : wordsOf(base);
  const sides = { base: before, mine: here, theirs: there };
  return mergeParts(at, sides, { keyOf, shown: (words) => words.join('') }).join('');
}

function inlineParts(nodes: readonly ProseNode[]): ProseNode[] {
  return nodes.flatMap((node) =>
    node.text === undefined ? [node] : wordsOf(node.text).map((text) => ({ ...node, text })),
  );
}

const keys = new WeakMap<ProseNode, string>();

function sortedJson(attrs: ProseNode['attrs']): string {
  if (!attrs) return '';
  const names = Object.keys(attrs).sort();
  return names.length === 0 ? '' : JSON.stringify(names.map((name) => [name, attrs[name]]));
}

function looksKey({ marks }: ProseNode): string {
  if (!marks?.length) return '';
  return marks.map(({ type, attrs }) => `${type}${sortedJson(attrs)}`).join('+');
}

/* Each part says how long it is, so that no two nodes have one key. */
const partKey = (key: string) => `${key.length}:${key}`;

/** What tells a piece of prose from others: equal for equal ones, whatever the order of their fields. */
export function keyOfNode(node: ProseNode): string {
  // Words are compared once; what they are written in, many times.
  if (node.text !== undefined) return `${looksKey(node)}"${node.text}`;
  const known = keys.get(node);
  if (known !== undefined) return known;
  const { type, attrs, content = [] } = node;
  const own = `${type}${sortedJson(attrs)}${looksKey(node)}`;
  const key = `<${partKey(own)}${content.map((child) => partKey(keyOfNode(child))).join('')}`;
  keys.set(node, key);
  return key;
}

function shownInline(node: ProseNode): string {
  if (node.text !== undefined) return node.text;
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'citation') return ` [${['source', node.attrs?.locator].filter(Boolean).join(', ')}]`;
  return String(node.attrs?.text ?? '');
}

const blocks: ReadonlySet<string> = new Set(['paragraph', 'heading']);

/** The words of a piece of prose, as they are shown where somebody decides. */
export function shownProse(node: ProseNode): string {
  if (!node.content) return shownInline(node);
  const parts = node.content.map(shownProse);
  return blocks.has(node.type) ? parts.join('') : parts.filter((part) => part !== '').join('\n');
}

/** Merges what stands in one paragraph, by its words and the names and citations among them. */
export function mergeInline(
  at: FieldAt,
  base: readonly ProseNode[],
  mine: readonly ProseNode[],
  theirs: readonly ProseNode[],
): ProseNode[] {
  const shown = (nodes: readonly ProseNode[]) => nodes.map(shownInline).join('');
  const sides = { base: inlineParts(base), mine: inlineParts(mine), theirs: inlineParts(theirs) };
  return joinTexts(mergeParts(at, sides, { keyOf: keyOfNode, shown }));
}
