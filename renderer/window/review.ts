import { create } from 'zustand';
import type { Place } from '#shared/brief/place.ts';
import type { ThreadFilter } from '#shared/queries/review/review-threads.ts';
import { holdKeys } from '../ui/held-keys.ts';
import { isRightPaneOpen, openDocumentOf, useApp } from './app-store.ts';
import { changePanes } from './settings.ts';

/** A comment that somebody has begun: about a place of a brief. */
export interface BegunComment {
  readonly briefId: string;
  readonly place: Place;
}

interface ReviewState {
  readonly begun: BegunComment | null;
  /** The thread that is open in the inspector and marked on the page. */
  readonly activeId: string | null;
  readonly filter: ThreadFilter;
  /** Increases each time the keys are to go to the comments: to what was begun, else to the open thread. */
  readonly asked: number;
  /** What is written and not sent yet: by `new`, the id of a thread that is answered, or of a comment put otherwise. */
  readonly unsent: Readonly<Record<string, string>>;
}

/** What this window shows of comments. */
export const useReview = create<ReviewState>(() => ({
  begun: null,
  activeId: null,
  filter: 'open',
  asked: 0,
  unsent: {},
}));

/** Under which key of `unsent` the words of a comment that was begun are. */
export const newComment = 'new';

const askFor = () => useReview.setState(({ asked }) => ({ asked: asked + 1 }));

/** Shows the comments in the inspector, and the inspector if it is not there. */
export function showComments(): void {
  const state = useApp.getState();
  if (!isRightPaneOpen(state) || state.settings.panes.isPreviewOpen) {
    changePanes({ isRightOpen: true, isPreviewOpen: false });
  }
  useApp.setState({ inspectorTab: 'comments' });
}

/** Begins a comment about a place of the open brief; it is written in the inspector. */
export function beginComment(place: Place): void {
  const document = openDocumentOf(useApp.getState());
  if (!document) return;
  // A quick typist does not wait until it can be written.
  holdKeys();
  useReview.setState({ begun: { briefId: document.brief.id, place }, activeId: null });
  showComments();
  askFor();
}

/** Opens a thread in the inspector; the keys go there if `takesKeys` is set. */
export function openThread(id: string, takesKeys: boolean): void {
  useReview.setState({ activeId: id });
  showComments();
  if (takesKeys) askFor();
}

/** Keeps what is written and not sent; empty words are forgotten. */
export function keepUnsent(key: string, words: string): void {
  useReview.setState(({ unsent }) => {
    const { [key]: _, ...others } = unsent;
    return { unsent: words === '' ? others : { ...others, [key]: words } };
  });
}
