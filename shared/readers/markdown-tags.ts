import type { Nodes, PhrasingContent } from 'mdast';
import { isDeletion, isHidden, isStruck, scriptOf } from '../prose/html-looks.ts';
import { htmlTree, isElement } from '../prose/html-tree.ts';
import type { Script } from '../prose/runs.ts';

/* Raw HTML in Markdown comes tag by tag, and the text between the tags is Markdown. */

/** What tags say of the text between them, and where they end: the index of the closing one. */
export interface TagSpan {
  readonly means: 'hidden' | 'deleted' | 'struck' | Script;
  readonly end: number;
}

/** Elements that never have an end. */
const empty = /^<(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b/i;
const opening = /^<([a-z][a-z0-9]*)\b/i;

function meaningOf(tag: string): TagSpan['means'] | null {
  if (empty.test(tag) || !opening.test(tag)) return null;
  const element = htmlTree(tag)?.childNodes.find(isElement);
  if (!element) return null;
  if (isHidden(element)) return 'hidden';
  if (isDeletion(element)) return 'deleted';
  return isStruck(element) ? 'struck' : scriptOf(element);
}

function isTagOf(node: Nodes, name: string, isClosing: boolean): boolean {
  if (node.type !== 'html') return false;
  const found = /^<(\/?)([a-z][a-z0-9]*)\b/i.exec(node.value);
  return found?.[2]?.toLowerCase() === name && (found[1] === '/') === isClosing;
}

/**
 * What begins at an inline tag; null for tags that only change looks. A hiding tag that is never closed hides
 * everything after it.
 */
export function tagSpan(nodes: readonly PhrasingContent[], at: number): TagSpan | null {
  const node = nodes[at];
  if (node?.type !== 'html') return null;
  const means = meaningOf(node.value);
  const name = opening.exec(node.value)?.[1]?.toLowerCase();
  if (!means || name === undefined) return null;
  let depth = 1;
  for (let end = at + 1; end < nodes.length; end += 1) {
    const next = nodes[end];
    if (next && isTagOf(next, name, false)) depth += 1;
    if (next && isTagOf(next, name, true)) depth -= 1;
    if (depth === 0) return { means, end };
  }
  return means === 'hidden' ? { means, end: nodes.length } : null;
}

interface OpenTag {
  readonly name: string;
  readonly isHiding: boolean;
}

/** Follows raw HTML from block to block of Markdown: whatever is between hiding tags is hidden. */
export class HidingTags {
  readonly #open: OpenTag[] = [];

  /** Whether the next text is hidden. */
  get isHiding(): boolean {
    return this.#open.some((tag) => tag.isHiding);
  }

  /** Reads the tags of a block of raw HTML. */
  read(html: string): void {
    for (const [tag, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/gi)) {
      if (slash === '/') this.#close(name.toLowerCase());
      else if (!empty.test(tag) && !tag.endsWith('/>')) {
        this.#open.push({ name: name.toLowerCase(), isHiding: meaningOf(tag) === 'hidden' });
      }
    }
  }

  #close(name: string): void {
    const at = this.#open.findLastIndex((tag) => tag.name === name);
    if (at >= 0) this.#open.splice(at);
  }
}

/** The words below a node of Markdown, as written. */
export function markdownWords(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? node.value.replace(/<[^<>]*>/g, ' ') : node.value;
  return 'children' in node ? node.children.map(markdownWords).join(' ') : '';
}
