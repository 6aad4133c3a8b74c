import type { Brief } from '../brief/brief.ts';
import { collections } from '../brief/collections.ts';
import { derivedId } from '../brief/derived-id.ts';
import { type Comment, makeComment } from '../brief/kinds/comment.ts';
import { makeThread, type Thread } from '../brief/kinds/thread.ts';
import { orderKeysAtEnd } from '../brief/order.ts';
import { headPlace, recordAt, recordPlace } from '../brief/place.ts';
import { storedPlace } from '../brief/stored-place.ts';
import { text } from '../brief/text.ts';
import type { Conflict } from './conflict.ts';
import type { Merged, Returned } from './merge.ts';

const mostLetters = text.maxLength ?? 5_000;

/* A text of a record holds so much; what is longer is in the file that came back. */
const fitting = (words: string) =>
  words.length > mostLetters ? `${words.slice(0, mostLetters - 1)}…` : words;

function placeOf(brief: Brief, { collection, id, field }: Conflict): Thread['place'] {
  const named = storedPlace.shape.field.safeParse(field).data ?? null;
  if (collection === 'head') return { ...headPlace(named), block: null };
  const place = recordPlace(collection, id, named);
  return { ...(recordAt(brief, place) ? place : headPlace()), block: null };
}

const quoted = (words: string) => (words.trim() === '' ? 'nothing' : `“${words.trim()}”`);

function whereWords(before: string, after: string): string[] {
  if (before !== '' && after !== '') return [`Between ${quoted(before)} and ${quoted(after)}:`];
  if (before !== '') return [`After ${quoted(before)}:`];
  return after === '' ? [] : [`Before ${quoted(after)}:`];
}

/** What a conflict that was left for later says to whoever comes back to it. */
export function noteOf(
  { collection, kind, before, after, base, mine, theirs }: Conflict,
  by: string,
): string {
  const who = by.trim() || 'The file that came back';
  const noun = collection === 'head' ? 'field' : collections[collection].noun;
  if (kind === 'deleted-there') return `${who} deleted this ${noun}, which was changed or is used here.`;
  if (kind === 'deleted-here') {
    return `${who} changed or used this ${noun}, which was deleted here. It said: ${quoted(theirs)}.`;
  }
  return [
    ...(kind === 'words' ? whereWords(before.trim(), after.trim()) : []),
    `${who} has ${quoted(theirs)}.`,
    `It is ${quoted(mine)} here, and was ${quoted(base)} when it was sent.`,
  ].join('\n');
}

/** The id of the thread about a conflict: the same for the same difference, however often it comes back. */
export function threadIdOf({ collection, id, field, theirs, base }: Conflict): string {
  return derivedId('returned', collection, id, field ?? '', base, theirs);
}

/** The conflicts that were left for later. */
export function leftIn({ conflicts }: Pick<Merged, 'conflicts'>): Conflict[] {
  return conflicts.filter(({ choice }) => choice === 'later');
}

/**
 * The merged brief with a review thread about every conflict that was left for later, at its place, which says what the
 * other side has. One that is there already, resolved or not, is not begun again. `at` is the moment, in ISO form.
 */
export function withNotes(merged: Merged, returned: readonly Pick<Returned, 'by'>[], at: string): Brief {
  const { brief } = merged;
  const left = new Map(leftIn(merged).map((conflict) => [threadIdOf(conflict), conflict]));
  for (const id of Object.keys(brief.threads)) left.delete(id);
  if (left.size === 0) return brief;
  const orders = {
    threads: orderKeysAtEnd(brief.threads, left.size),
    comments: orderKeysAtEnd(brief.comments, left.size),
  };
  const byName = new Map(Object.values(brief.people).map(({ name, id }) => [name.trim(), id]));
  const threads: Record<string, Thread> = { ...brief.threads };
  const comments: Record<string, Comment> = { ...brief.comments };
  for (const [index, [id, conflict]] of [...left].entries()) {
    const by = returned[conflict.of]?.by.trim() ?? '';
    const thread = { ...makeThread(id, orders.threads[index] ?? 'a0'), place: placeOf(brief, conflict) };
    threads[id] = { ...thread, quote: fitting(conflict.mine) };
    const said = makeComment(derivedId('returned', 'comment', id), orders.comments[index] ?? 'a0', id);
    const note = fitting(noteOf(conflict, by));
    comments[said.id] = { ...said, at, authorId: byName.get(by) ?? null, text: note };
  }
  return { ...brief, threads, comments };
}
