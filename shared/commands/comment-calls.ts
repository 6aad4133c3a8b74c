import type { Brief } from '../brief/brief.ts';
import { type Comment, makeComment } from '../brief/kinds/comment.ts';
import { makePerson, type PersonId, personId } from '../brief/kinds/person.ts';
import { makeThread, type Thread } from '../brief/kinds/thread.ts';
import { orderAtEnd } from '../brief/order.ts';
import { ownRecord } from '../brief/own-record.ts';
import { personIdOf, usesOfPerson } from '../brief/people.ts';
import { fieldOf, type Place } from '../brief/place.ts';
import { passageWords } from '../queries/anchored.ts';
import { addressedPeople } from '../queries/review/addressed.ts';
import { type CommandCall, callOf } from './command.ts';
import { recordCommands } from './record-commands.ts';
import { batch } from './registry.ts';

/*
 * What is done with comments, each as one change with one name for undo. They are changes of records as any other, so
 * that the log of an earlier program can be read and two people's comments meet.
 */

/** Who says or does something, and when. The name may be empty: then nobody is known. */
export interface Doer {
  readonly name: string;
  readonly at: string;
}

/** What somebody says, with an id for the new comment. */
export interface Said {
  readonly commentId: string;
  readonly text: string;
  readonly by: Doer;
}

function together(label: string, calls: readonly CommandCall[]): CommandCall {
  return { name: batch.name, args: { label, calls } };
}

/**
 * Who is meant by the name somebody works under: the person of the brief with that name, else one whose id follows from
 * the name, so that it is the same on every computer. Null without a name.
 */
export function personNamed({ people }: Pick<Brief, 'people'>, name: string): PersonId | null {
  const wanted = name.trim();
  if (wanted === '') return null;
  const isNamed = (other: string) => other.trim().toLowerCase() === wanted.toLowerCase();
  const known = Object.values(people).find((person) => isNamed(person.name));
  return known?.id ?? personId.parse(personIdOf(wanted));
}

/* Whoever does something is in the brief from then on. */
function met(brief: Brief, name: string): { readonly id: PersonId | null; readonly calls: CommandCall[] } {
  const id = personNamed(brief, name);
  if (id === null || ownRecord(brief.people, id)) return { id, calls: [] };
  const record = makePerson(id, orderAtEnd(brief.people), name.trim());
  return { id, calls: [callOf(recordCommands.people.add, { record })] };
}

function commentCall(brief: Brief, thread: string, said: Said, author: PersonId | null): CommandCall {
  const record: Comment = {
    ...makeComment(said.commentId, orderAtEnd(brief.comments), thread),
    authorId: author,
    at: said.by.at,
    text: said.text,
    mentionIds: addressedPeople(brief, said.text),
  };
  return callOf(recordCommands.comments.add, { record });
}

/* A passage that holds no words is none; a thread keeps the words it is about, for when they are deleted. */
function anchorOf(brief: Brief, place: Place): Pick<Thread, 'place' | 'quote'> {
  const quote = passageWords(brief, place);
  const { passage } = quote === null ? fieldOf(place) : place;
  return { place: { ...fieldOf(place), block: null, passage }, quote: quote ?? '' };
}

/**
 * The call that begins a thread about a place with its first comment. A passage of prose counts positions of the whole
 * field; one without words stands for the field.
 */
export function commentAt(
  brief: Brief,
  place: Place,
  given: { readonly threadId: string; readonly said: Said },
): CommandCall {
  const { id, calls } = met(brief, given.said.by.name);
  const record = {
    ...makeThread(given.threadId, orderAtEnd(brief.threads)),
    ...anchorOf(brief, place),
  };
  return together('Comment', [
    ...calls,
    callOf(recordCommands.threads.add, { record }),
    commentCall(brief, given.threadId, given.said, id),
  ]);
}

/** The call that answers in a thread. */
export function answerThread(brief: Brief, threadId: string, said: Said): CommandCall {
  const { id, calls } = met(brief, said.by.name);
  return together('Answer comment', [...calls, commentCall(brief, threadId, said, id)]);
}

/** The call that puts a comment into other words; whoever was addressed only in the former ones leaves the brief. */
export function rewordComment(brief: Brief, comment: Comment, text: string, at: string): CommandCall {
  const mentionIds = addressedPeople(brief, text);
  const left = comment.mentionIds.filter((id) => !mentionIds.includes(id) && usesOfPerson(brief, id) === 1);
  return together('Edit comment', [
    callOf(recordCommands.comments.change, { id: comment.id, fields: { text, changed: at, mentionIds } }),
    ...(left.length > 0 ? [callOf(recordCommands.people.remove, { ids: left })] : []),
  ]);
}

/** The call that deletes a comment, and its thread if nothing else is said there. */
export function deleteComment(brief: Brief, comment: Comment): CommandCall {
  const isOnly = !Object.values(brief.comments).some(
    ({ id, threadId }) => threadId === comment.threadId && id !== comment.id,
  );
  const call = isOnly
    ? callOf(recordCommands.threads.remove, { ids: [comment.threadId] })
    : callOf(recordCommands.comments.remove, { ids: [comment.id] });
  return together('Delete comment', [call]);
}

/** The call that deletes a thread with everything said in it. */
export function deleteThread(threadId: string): CommandCall {
  return together('Delete comments', [callOf(recordCommands.threads.remove, { ids: [threadId] })]);
}

/** The call that resolves a thread or opens it again, and notes who did so and when. */
export function resolveThread(brief: Brief, threadId: string, isResolved: boolean, by: Doer): CommandCall {
  const { id, calls } = met(brief, by.name);
  const fields = { isResolved, stateById: id, stateAt: by.at };
  return together(isResolved ? 'Resolve comment' : 'Reopen comment', [
    ...calls,
    callOf(recordCommands.threads.change, { id: threadId, fields }),
  ]);
}
