import type { PagePassage } from '../../editor/passages/page-passage.ts';
import { paintMarks, wipeMarks } from '../../editor/passages/painted-marks.ts';

/** What a search found, and its current match. The names are those of the highlights in the style sheet. */
const found = 'find-all';
const current = 'find-current';

/** Takes every mark of a search off the page. */
export function clearMatches(): void {
  wipeMarks(found);
  wipeMarks(current);
}

/** Marks all matches and the current one, and brings that into sight. The focus stays where it is. */
export function showMatches(matches: readonly PagePassage[], at: number): void {
  clearMatches();
  paintMarks(found, matches);
  const now = matches[at];
  if (!now) return;
  paintMarks(current, [now]);
  if (now.kind === 'field') now.element.setSelectionRange(now.from, now.to);
  const shown = now.kind === 'field' ? now.element : now.range.startContainer.parentElement;
  shown?.scrollIntoView({ block: 'center' });
}
