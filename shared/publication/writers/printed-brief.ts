import type { Brief } from '../../brief/brief.ts';
import type { RatingRecord } from '../../brief/kinds/rating.ts';

function kept<Item>(
  records: Readonly<Record<string, Item>>,
  isKept: (item: Item) => boolean,
): Record<string, Item> {
  return Object.fromEntries(Object.entries(records).filter(([, item]) => isKept(item)));
}

/**
 * The brief as data that may leave the house like a printed page: without reviewers' notes and ratings, without the
 * people who are not named on it, how to reach those who are, and without attachments, which are not in the file.
 */
export function printedBrief(brief: Brief): Brief {
  const authors = kept(brief.people, ({ id }) => brief.authorIds.includes(id));
  const named = Object.entries(authors).map(([id, person]) => [id, { ...person, contact: '' }]);
  const isOwn = ({ raterId }: RatingRecord) => raterId === null;
  return {
    ...brief,
    drafterIds: [],
    contributorIds: [],
    reviewerIds: [],
    ratings: kept(brief.ratings, isOwn),
    people: Object.fromEntries(named),
    attachments: {},
    threads: {},
  };
}
