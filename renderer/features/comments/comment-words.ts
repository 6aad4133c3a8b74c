import type { Brief } from '#shared/brief/brief.ts';
import type { Comment } from '#shared/brief/kinds/comment.ts';
import type { Person } from '#shared/brief/kinds/person.ts';
import { inOrder } from '#shared/brief/order.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import type { ReviewThread } from '#shared/queries/review/review-threads.ts';

type People = Pick<Brief, 'people'>;

/** The name of a person of the brief; what stands for somebody who is not known. */
export function nameOf({ people }: People, id: Comment['authorId']): string {
  const name = id === null ? '' : (ownRecord(people, id)?.name.trim() ?? '');
  return name || 'Somebody';
}

const colours = 6;
const kept = new WeakMap<Brief['people'], ReadonlyMap<string, number>>();

function coloursOf(people: Brief['people']): ReadonlyMap<string, number> {
  const known = kept.get(people);
  if (known) return known;
  const found = new Map(inOrder<Person>(people).map(({ id }, index) => [id as string, index % colours]));
  kept.set(people, found);
  return found;
}

/** The number of the colour of a person, in the order of the people of the brief; name and time always stand beside it. */
export function colourOf({ people }: People, id: Comment['authorId']): number | undefined {
  return id === null ? undefined : coloursOf(people).get(id);
}

const formats = new Map<string, { readonly time: Intl.DateTimeFormat; readonly day: Intl.DateTimeFormat }>();

function formatsIn(language: string) {
  const known = formats.get(language) ?? {
    time: new Intl.DateTimeFormat(language, { timeStyle: 'short' }),
    day: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
  };
  formats.set(language, known);
  return known;
}

/** When something was said: the time if it was today, else day and time. */
export function momentWords(iso: string, language: string, now = new Date()): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const { time, day } = formatsIn(language);
  return moment.toDateString() === now.toDateString() ? time.format(moment) : day.format(moment);
}

/** What a screen reader is told of a thread before its words. */
export function threadName(brief: People, { comments, title, thread }: ReviewThread): string {
  const [first] = comments;
  const author = first ? `Comment by ${nameOf(brief, first.authorId)}` : 'Comment';
  return `${author} on ${title}${thread.isResolved ? ', resolved' : ''}`;
}

/** "1 answer", "3 answers"; empty without any. */
export function answerWords({ comments }: ReviewThread): string {
  const count = comments.length - 1;
  if (count < 1) return '';
  return count === 1 ? '1 answer' : `${count} answers`;
}
