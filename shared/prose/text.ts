import type { Prose, ProseNode } from '../brief/prose.ts';
import { scriptOfMarks, scriptText } from './scripts.ts';

/** How atoms without text of their own are written; by default a citation gives nothing. */
export interface ProseTextOptions {
  readonly citation?: (sourceIds: readonly string[], locator: string) => string;
}

const blockNames: ReadonlySet<string> = new Set(['paragraph', 'heading']);

function inlineText(node: ProseNode, options: ProseTextOptions): string {
  if (node.type === 'text') {
    const script = scriptOfMarks((node.marks ?? []).map(({ type }) => type));
    return script ? scriptText(node.text ?? '', script) : (node.text ?? '');
  }
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'mention' || node.type === 'recordLabel') return String(node.attrs?.text ?? '');
  if (node.type === 'citation') {
    const ids = node.attrs?.sourceIds;
    const locator = String(node.attrs?.locator ?? '');
    return options.citation?.(Array.isArray(ids) ? ids.map(String) : [], locator) ?? '';
  }
  return (node.content ?? []).map((child) => inlineText(child, options)).join('');
}

/** Lists the texts of all paragraphs and headings of prose, in reading order, empty ones included. */
export function proseParagraphs(node: ProseNode, options: ProseTextOptions = {}): string[] {
  if (blockNames.has(node.type)) return [inlineText(node, options)];
  return (node.content ?? []).flatMap((child) => proseParagraphs(child, options));
}

/** The plain text of prose, one line for each paragraph; what is raised or lowered keeps its meaning (10³, CO₂). */
export function proseText(prose: Prose, options: ProseTextOptions = {}): string {
  return proseParagraphs(prose, options).join('\n');
}

/** The ids of all entities mentioned in prose, each once. */
export function mentionedEntityIds(node: ProseNode): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (at: ProseNode): void => {
    if (at.type === 'mention') found.add(String(at.attrs?.entityId ?? ''));
    for (const child of at.content ?? []) visit(child);
  };
  visit(node);
  return found;
}

/** The ids of all sources cited in prose, in reading order, each once. */
export function citedSourceIds(node: ProseNode): readonly string[] {
  const found = new Set<string>();
  const visit = (at: ProseNode): void => {
    const ids = at.type === 'citation' ? at.attrs?.sourceIds : undefined;
    if (Array.isArray(ids)) for (const id of ids) found.add(String(id));
    for (const child of at.content ?? []) visit(child);
  };
  visit(node);
  return [...found];
}
