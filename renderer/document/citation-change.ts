import type { Brief } from '#shared/brief/brief.ts';
import type { Prose, ProseNode } from '#shared/brief/prose.ts';
import { citedSourceIds } from '#shared/prose/text.ts';

const citedIn = new WeakMap<ProseNode, string>();

/* The sources a block cites, by the block itself: an edit costs the block it changed. */
function citedBy(block: ProseNode): string {
  const known = citedIn.get(block) ?? citedSourceIds(block).join(' ');
  citedIn.set(block, known);
  return known;
}

function citesTheSame(before: Prose, after: Prose): boolean {
  if (before === after) return true;
  const cited = (prose: Prose) => (prose.content ?? []).map(citedBy).filter((ids) => ids !== '');
  return cited(before).join('|') === cited(after).join('|');
}

/**
 * Whether the numbers by which sources are cited may differ after a change. Only typing that leaves the citations of
 * its prose as they were is known to keep them.
 */
export function mayChangeCitations(before: Brief, after: Brief): boolean {
  const { sections, ...rest } = after;
  const isElsewhere = Object.keys(rest).some(
    (field) => Reflect.get(before, field) !== Reflect.get(after, field),
  );
  if (isElsewhere) return true;
  const ids = Object.keys(sections) as (keyof typeof sections)[];
  if (ids.length !== Object.keys(before.sections).length) return true;
  return ids.some((id) => {
    const [old, now] = [before.sections[id], sections[id]];
    if (!old || !now || old.order !== now.order || old.kind !== now.kind) return true;
    return !citesTheSame(old.lead, now.lead) || !citesTheSame(old.body, now.body);
  });
}
