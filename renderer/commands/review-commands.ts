import { headPlace, recordPlace } from '#shared/brief/place.ts';
import { holdKeys } from '../ui/held-keys.ts';
import { type AppState, openDocumentOf, shownDocumentOf } from '../window/app-store.ts';
import { beginComment, showComments } from '../window/review.ts';
import type { UserCommand } from './user-command.ts';

/* Loaded with the brief, which is always there first. */
const loadPlaces = () => import('../editor/comments/place-at-cursor.ts');
const loadThreads = () => import('../editor/comments/next-thread.ts');

const canWrite = (state: AppState) => openDocumentOf(state)?.readOnly === null;
const isBriefShown = (state: AppState) => shownDocumentOf(state) !== null;

/* Where no cursor is, the section that is read is meant; at the top, the whole brief. */
async function commentAtCursor({ currentSectionId, inspected }: AppState): Promise<void> {
  holdKeys();
  const { placeAtCursor } = await loadPlaces();
  const place = placeAtCursor() ?? (inspected && recordPlace(inspected.collection, inspected.id));
  const section = currentSectionId === null ? headPlace() : recordPlace('sections', currentSectionId);
  beginComment(place ?? section);
}

async function goBy(state: AppState, step: 1 | -1): Promise<void> {
  const { goToNextThread } = await loadThreads();
  goToNextThread(state, step);
}

/** Commands on comments: begin one, go from one to the next, show them all. */
export const reviewCommands: readonly UserCommand[] = [
  {
    name: 'review.comment',
    label: 'Comment',
    group: 'Review',
    keywords: 'add comment remark note thread selection',
    isEnabled: canWrite,
    run: commentAtCursor,
  },
  {
    name: 'review.commentSection',
    label: 'Comment on this section',
    group: 'Review',
    keywords: 'add comment remark',
    isEnabled: (state) => canWrite(state) && state.currentSectionId !== null,
    run: ({ currentSectionId: id }) => {
      if (id !== null) beginComment(recordPlace('sections', id));
    },
  },
  {
    name: 'review.commentBrief',
    label: 'Comment on the whole brief',
    group: 'Review',
    keywords: 'add comment remark',
    isEnabled: canWrite,
    run: () => beginComment(headPlace()),
  },
  {
    name: 'review.next',
    label: 'Next comment',
    group: 'Review',
    keywords: 'unresolved open thread',
    isEnabled: isBriefShown,
    run: (state) => goBy(state, 1),
  },
  {
    name: 'review.previous',
    label: 'Previous comment',
    group: 'Review',
    keywords: 'unresolved open thread',
    isEnabled: isBriefShown,
    run: (state) => goBy(state, -1),
  },
  {
    name: 'review.show',
    label: 'Show comments',
    group: 'Review',
    keywords: 'threads list inspector',
    isEnabled: isBriefShown,
    run: showComments,
  },
];
