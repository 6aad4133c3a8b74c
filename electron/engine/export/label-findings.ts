import type { Brief } from '#shared/brief/brief.ts';
import { brokenLabels } from '#shared/queries/labels-in-prose.ts';
import { placeTitle } from '#shared/queries/place-order.ts';

/** More places than this are only counted. */
const mostPlaces = 4;

/**
 * What the author of a brief should know about the records its text names: those that were deleted or are empty, and
 * where. No sentence where all of them are there.
 */
export function labelFindings(brief: Brief): string[] {
  const broken = brokenLabels(brief);
  if (broken.length === 0) return [];
  const told = broken.slice(0, mostPlaces).map(({ text, place }) => {
    const where = placeTitle(brief, place);
    return where === '' ? text : `${text} in ${where}`;
  });
  const more = broken.length > told.length ? [`${(broken.length - told.length).toLocaleString()} more`] : [];
  return [
    `The text names what is not in the brief any more: ${[...told, ...more].join(', ')}. It is printed as such; name another there, or delete the words.`,
  ];
}
