import type { Brief } from '../brief/brief.ts';
import { fieldMarks } from '../brief/field-marks.ts';
import { ownRecord } from '../brief/own-record.ts';
import type { Prose, ProseNode } from '../brief/prose.ts';
import { changedRatings } from '../brief/ratings.ts';
import { citedSourceIds } from '../prose/text.ts';
import { trimmed } from './content.ts';
import { NoteRegister } from './notes.ts';
import { proseBlocks } from './prose-blocks.ts';
import { hasEvidenceTable } from './sections/evidence.ts';

/** What in a block can change numbers. */
interface Numbered {
  /** The sources it cites. */
  readonly cited: string;
  readonly isPrinted: boolean;
}

const knownBlocks = new WeakMap<ProseNode, Numbered>();

/* Remembered for each block, so that an edit costs only the block it changed. */
function numberedBy(block: ProseNode): Numbered {
  const known = knownBlocks.get(block);
  if (known) return known;
  const blocks = proseBlocks(
    { type: 'doc', content: [block] },
    { notes: new NoteRegister({}), levelAbove: 1 },
  );
  const now = { cited: citedSourceIds(block).join(' '), isPrinted: blocks.length > 0 };
  knownBlocks.set(block, now);
  return now;
}

function numbersTheSame(before: Prose, after: Prose): boolean {
  if (before === after) return true;
  const [old, now] = [before, after].map((prose) => (prose.content ?? []).map(numberedBy));
  const cited = (blocks: readonly Numbered[] = []) =>
    blocks.flatMap((block) => (block.cited === '' ? [] : [block.cited])).join('|');
  const isPrinted = (blocks: readonly Numbered[] = []) => blocks.some((block) => block.isPrinted);
  return cited(old) === cited(now) && isPrinted(old) === isPrinted(now);
}

const isWritten = (value: unknown) => typeof value === 'string' && trimmed(value) !== '';

function citedBy(marks: unknown): string {
  const byField = Object.entries(fieldMarks.safeParse(marks).data ?? {});
  return JSON.stringify(
    byField.flatMap(([field, list]) => {
      const ids = list.flatMap((mark) => (mark.type === 'citation' ? [mark.sourceIds] : []));
      return ids.length === 0 ? [] : [[field, ids]];
    }),
  );
}

/* Whether other words replaced words: an empty text may keep a record out of print. */
function isReworded(field: string, before: unknown, after: unknown): boolean {
  if (field === 'marks') return before === after || citedBy(before) === citedBy(after);
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

/* Whether the section of hypotheses prints something, however its evidence is rated. */
function hasWrittenHypothesis({ hypotheses }: Brief): boolean {
  return Object.values(hypotheses).some(({ name, statement }) => isWritten(name) || isWritten(statement));
}

/*
 * Ratings order nothing that cites as long as the evidence is printed as a table of its own, in its own order. Without
 * one it is cited where it stands for or against a hypothesis, and every rating may move it.
 */
function mayRatingsNumber(before: Brief, after: Brief): boolean {
  if (before.ratings === after.ratings || changedRatings(before.ratings, after.ratings)?.length === 0)
    return false;
  return !(hasEvidenceTable(before) && hasEvidenceTable(after) && hasWrittenHypothesis(after));
}

/**
 * Whether a change may alter the numbers of sources or sections. Known not to are typing in prose that cites the same
 * sources and is as empty or filled as before, typing in texts of records that had words before and have some now, and
 * ratings of evidence that is printed as a table.
 */
export function mayChangeNumbers(before: Brief, after: Brief): boolean {
  const { sections, ratings: _ratings, ...rest } = after;
  const isElsewhere = Object.keys(rest).some(
    (part) => !isPartReworded(Reflect.get(before, part), Reflect.get(after, part)),
  );
  if (isElsewhere || mayRatingsNumber(before, after)) return true;
  const ids = Object.keys(sections);
  if (ids.length !== Object.keys(before.sections).length) return true;
  return ids.some((id) => {
    const [old, now] = [ownRecord(before.sections, id), ownRecord(sections, id)];
    if (!old || !now || old.order !== now.order || old.kind !== now.kind) return true;
    return !numbersTheSame(old.lead, now.lead) || !numbersTheSame(old.body, now.body);
  });
}
