import type { Source } from '#shared/brief/kinds/source.ts';
import type { LibrarySource, LibrarySourceGrade } from '#shared/ipc/contract/sources.ts';

const longestTitle = 200;

/* Where a grade comes from; a brief that is marked above the one that takes it over is not named in it. */
function reasonOf({ reliability, since, title, isAbove }: LibrarySourceGrade): string {
  const grade = `Taken from the library: ${reliability} since ${since}`;
  if (isAbove) return `${grade}, by a brief that is marked above this one`;
  const name = title.length > longestTitle ? `${title.slice(0, longestTitle)}…` : title;
  return `${grade} in ${name === '' ? 'an untitled brief' : `“${name}”`}`;
}

/**
 * What a brief takes over of a source of the library: what describes it, and its newest grade with an entry of the
 * history that says where from. `at` is the moment, `by` whoever takes it over.
 */
export function takenOver({ fields, grade }: LibrarySource, at: string, by: string): Partial<Source> {
  if (grade === null) return fields;
  const from = { reliability: null, at, by, reason: reasonOf(grade) };
  return { ...fields, reliability: grade.reliability, reliabilityHistory: [from] };
}
