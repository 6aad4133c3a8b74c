import type { Brief } from '../../brief/brief.ts';
import { changedPaths } from './changed-paths.ts';
import { wordsAt } from './written-text.ts';

/**
 * The words that were written into fields elsewhere and of which nothing is left, since a change made here at the same time
 * put others in their place or took the record away: `before` is the brief that both began with, `elsewhere` what was made of
 * it there, `now` the brief with the changes made here. One field on each line; empty where nothing was overwritten.
 */
export function overwrittenText(before: Brief, elsewhere: Brief, now: Brief): string {
  const found: string[] = [];
  for (const path of changedPaths(before, elsewhere)) {
    // A record that is new there is no place that somebody could have changed here.
    if (path.split('/').length === 2) continue;
    const [was, left] = [wordsAt(before, path), wordsAt(now, path)];
    const written = wordsAt(elsewhere, path).filter((words) => words.trim() !== '' && !was.includes(words));
    found.push(...written.filter((words) => !left.some((other) => other.includes(words))));
  }
  return found.join('\n');
}
