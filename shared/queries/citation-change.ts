import type { Brief } from '../brief/brief.ts';
import { ownRecord } from '../brief/own-record.ts';
import type { Prose, ProseNode } from '../brief/prose.ts';
import { citedSourceIds } from '../prose/text.ts';

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

const isWritten = (value: unknown) => typeof value === 'string' && value.trim() !== '';

/* Other words where there were words before: an empty text may be what keeps a record out of print. */
function isReworded(field: string, before: unknown, after: unknown): boolean {
  return before === after || (field !== 'order' && isWritten(before) && isWritten(after));
}

function isRecordReworded(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  if (!before || !after || typeof before !== 'object' || typeof after !== 'object') return false;
  return Object.keys(after).every((field) =>
    isReworded(field, Reflect.get(before, field), Reflect.get(after, field)),
  );
}

function isPartReworded(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  if (!before || !after || typeof before !== 'object' || typeof after !== 'object') return false;
  const ids = Object.keys(after);
  if (ids.length !== Object.keys(before).length) return false;
  return ids.every((id) => isRecordReworded(Reflect.get(before, id), Reflect.get(after, id)));
}

/**
 * Whether the numbers by which sources are cited may differ after a change. Only typing is known to keep them: in prose
 * that cites as before, and in the texts of records that had words before and have some now.
 */
export function mayChangeCitations(before: Brief, after: Brief): boolean {
  const { sections, ...rest } = after;
  const isElsewhere = Object.keys(rest).some(
    (part) => !isPartReworded(Reflect.get(before, part), Reflect.get(after, part)),
  );
  if (isElsewhere) return true;
  const ids = Object.keys(sections);
  if (ids.length !== Object.keys(before.sections).length) return true;
  return ids.some((id) => {
    const [old, now] = [ownRecord(before.sections, id), ownRecord(sections, id)];
    if (!old || !now || old.order !== now.order || old.kind !== now.kind) return true;
    return !citesTheSame(old.lead, now.lead) || !citesTheSame(old.body, now.body);
  });
}
