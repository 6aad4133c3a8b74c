import { ownRecord } from '#shared/brief/own-record.ts';
import type { Settings } from '#shared/ipc/contract/settings.ts';
import { useApp } from './app-store.ts';
import { changeSettings } from './settings.ts';

/** So many reviews are remembered; of more, the oldest are forgotten. */
const mostReviews = 1_000;

/** A brief of somebody else that is to be reviewed here and sent back. */
export type BriefReview = Settings['reviews'][string];

/** "For review", with whom it came from if that is known. */
export function reviewWords({ from }: BriefReview): string {
  return from === '' ? 'For review' : `For review, from ${from}`;
}

/** The review a brief of the library is here for; undefined if it is here for none. */
export function useBriefReview(briefId: string): BriefReview | undefined {
  return useApp(({ settings }) => ownRecord(settings.reviews, briefId));
}

function keep(change: (reviews: Settings['reviews']) => readonly (readonly [string, BriefReview])[]): void {
  const { reviews } = useApp.getState().settings;
  void changeSettings({ reviews: Object.fromEntries(change(reviews).slice(-mostReviews)) });
}

/** Notes that a brief is here to be reviewed. The brief itself does not say so, so that nothing of it goes back with the file. */
export function noteReview(briefId: string, from: string): void {
  const review = { from, since: new Date().toISOString() };
  keep((reviews) => [...Object.entries(reviews).filter(([id]) => id !== briefId), [briefId, review]]);
}

/** Notes that the review of a brief is done: it stays in the library as any other. */
export function endReview(briefId: string): void {
  keep((reviews) => Object.entries(reviews).filter(([id]) => id !== briefId));
}
