import type { Comment } from '#shared/brief/kinds/comment.ts';
import type { Thread } from '#shared/brief/kinds/thread.ts';
import { newId } from '#shared/brief/new-id.ts';
import type { Place } from '#shared/brief/place.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import {
  answerThread,
  commentAt,
  type Doer,
  deleteComment,
  deleteThread,
  resolveThread,
  rewordComment,
  type Said,
} from '#shared/commands/comment-calls.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { announce } from '../../ui/Announcer/announcer.ts';
import { useApp } from '../../window/app-store.ts';
import { valueOrTell } from '../../window/problems.ts';
import { type BegunComment, keepUnsent, newComment, useReview } from '../../window/review.ts';
import { offerUndo } from '../../window/undo-offer.ts';

const myself = (): Doer => ({
  name: useApp.getState().settings.author.trim(),
  at: new Date().toISOString(),
});

const said = (text: string): Said => ({ commentId: newId(), text: text.trim(), by: myself() });

function made(document: BriefDocument, call: CommandCall): boolean {
  return valueOrTell(document.runCall(call), 'The comment was not kept') !== null;
}

/** Writes a comment that was begun into the brief, as a new thread; says whether it is there. */
export function sendComment(document: BriefDocument, { place }: BegunComment, text: string): boolean {
  const threadId = beginThread(document, place, text);
  if (threadId === null) return false;
  keepUnsent(newComment, '');
  useReview.setState({ begun: null, activeId: threadId, filter: 'open' });
  return true;
}

/** Begins a thread about a place; gives its id, or null if it was not kept. */
export function beginThread(document: BriefDocument, place: Place, text: string): string | null {
  document.flushTyping();
  const threadId = newId();
  const call = commentAt(document.brief, place, { threadId, said: said(text) });
  if (!made(document, call)) return null;
  announce('Comment added');
  return threadId;
}

/** Answers in a thread. */
export function sendAnswer(document: BriefDocument, thread: Thread, text: string): boolean {
  if (!made(document, answerThread(document.brief, thread.id, said(text)))) return false;
  keepUnsent(thread.id, '');
  announce('Answer added');
  return true;
}

/** Puts a comment into other words. */
export function sendReworded(document: BriefDocument, comment: Comment, text: string): boolean {
  const words = text.trim();
  const isSame = words === comment.text;
  if (!isSame && !made(document, rewordComment(document.brief, comment, words, myself().at))) return false;
  keepUnsent(comment.id, '');
  return true;
}

/** Resolves a thread or opens it again. */
export function turnThread(document: BriefDocument, { id, isResolved }: Thread): void {
  if (!made(document, resolveThread(document.brief, id, !isResolved, myself()))) return;
  if (isResolved) return;
  useReview.setState({ activeId: null });
  offerUndo(document, 'Comment resolved');
}

/** Deletes a comment, and its thread if it was the only one. */
export function removeComment(document: BriefDocument, comment: Comment): void {
  if (made(document, deleteComment(document.brief, comment))) offerUndo(document, 'Comment deleted');
}

/** Deletes a thread with everything said in it. */
export function removeThread(document: BriefDocument, { id }: Thread): void {
  if (made(document, deleteThread(id))) offerUndo(document, 'Comments deleted');
}
