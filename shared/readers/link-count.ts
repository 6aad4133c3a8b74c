import type { Brief } from '../brief/brief.ts';
import type { ProseNode } from '../brief/prose.ts';

/** Counts the different link targets in the prose of all sections. */
export function proseLinkCount(brief: Brief): number {
  const found = new Set<unknown>();
  const visit = (node: ProseNode): void => {
    for (const mark of node.marks ?? []) if (mark.type === 'link') found.add(mark.attrs?.href);
    for (const child of node.content ?? []) visit(child);
  };
  for (const section of Object.values(brief.sections)) {
    visit(section.lead);
    visit(section.body);
  }
  return found.size;
}
