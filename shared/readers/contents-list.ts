import type { SourceBlock } from '../prose/source-block.ts';
import { type FoundTitle, findBlockTitle, type SectionRole } from './section-titles.ts';

type Title = FoundTitle | null;

/** Fewer titles with nothing between them are empty sections rather than a table of contents. */
const fewestEntries = 3;

/** Where a run of titles with nothing between them ends; if a section repeats, a new run begins. */
function endOfRun(titles: readonly Title[], from: number): number {
  const roles = new Set<SectionRole>();
  let at = from;
  for (let title = titles[at]; title && !roles.has(title.role); title = titles[at]) {
    roles.add(title.role);
    at += 1;
  }
  return at;
}

/** Says for each block which section title it is, if any. The entries of a table of contents are none. */
export function sectionTitlesOf(blocks: readonly SourceBlock[]): Title[] {
  const found = blocks.map(findBlockTitle);
  const lastPlaces = new Map(found.map((title, index) => [title?.role, index]));
  const titles = [...found];
  for (let at = 0; at < found.length; ) {
    const end = Math.max(at + 1, endOfRun(found, at));
    const run = end - at < fewestEntries ? [] : found.slice(at, end);
    // In a table of contents, most of the sections named begin only further down.
    const announced = run.filter((title) => (lastPlaces.get(title?.role) ?? 0) >= end);
    if (announced.length * 2 > run.length) titles.fill(null, at, end);
    at = end;
  }
  return titles;
}
