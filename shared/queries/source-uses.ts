import type { Brief } from '../brief/brief.ts';
import { markedTexts } from '../brief/marked-fields.ts';
import type { ProseNode } from '../brief/prose.ts';
import { proseFields } from '../brief/prose-fields.ts';

/** How often a source is used. */
export interface SourceUse {
  /** Citations in prose and in texts of records. */
  readonly citations: number;
  /** Items of evidence that rest on it. */
  readonly evidence: number;
}

/** Counts by source id how often the sources of a brief are used; an unused source has no entry. */
export function sourceUses(brief: Brief): ReadonlyMap<string, SourceUse> {
  const uses = new Map<string, { citations: number; evidence: number }>();
  const count = (id: string, where: 'citations' | 'evidence') => {
    const use = uses.get(id) ?? { citations: 0, evidence: 0 };
    use[where] += 1;
    uses.set(id, use);
  };
  const visit = (node: ProseNode): void => {
    const ids = node.type === 'citation' ? node.attrs?.sourceIds : undefined;
    if (Array.isArray(ids)) for (const id of ids) count(String(id), 'citations');
    for (const child of node.content ?? []) visit(child);
  };
  for (const { prose } of proseFields(brief)) visit(prose);
  for (const { marks } of markedTexts(brief)) {
    for (const mark of marks) {
      if (mark.type === 'citation') for (const id of mark.sourceIds) count(id, 'citations');
    }
  }
  for (const item of Object.values(brief.evidence)) {
    for (const id of item.sourceIds) count(id, 'evidence');
  }
  return uses;
}

/** Says in words how a source is used: "2 citations, 1 item of evidence". */
export function wordsOfUse(use: SourceUse | undefined): string {
  const parts: string[] = [];
  const citations = use?.citations ?? 0;
  const evidence = use?.evidence ?? 0;
  if (citations > 0) parts.push(citations === 1 ? '1 citation' : `${citations} citations`);
  if (evidence > 0) parts.push(evidence === 1 ? '1 item of evidence' : `${evidence} items of evidence`);
  return parts.join(', ') || 'Not cited yet';
}
