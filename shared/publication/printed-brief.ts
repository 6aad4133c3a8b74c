import type { Brief } from '../brief/brief.ts';
import type { RatingRecord } from '../brief/kinds/rating.ts';
import { usesOfPerson } from '../brief/people.ts';
import { withSignsOfNow } from '../queries/labels-in-prose.ts';

function kept<Item>(
  records: Readonly<Record<string, Item>>,
  isKept: (item: Item) => boolean,
): Record<string, Item> {
  return Object.fromEntries(Object.entries(records).filter(([, item]) => isKept(item)));
}

/**
 * The brief as data that may leave the house like a printed page: without reviewers' notes and ratings, without the
 * people who are not named on it, how to reach those who are, and without attachments, which are not in the file. Labels in
 * prose carry the sign they read now.
 */
export function printedBrief(brief: Brief): Brief {
  const isOwn = ({ raterId }: RatingRecord) => raterId === null;
  const printed = {
    ...withSignsOfNow(brief),
    drafterIds: [],
    contributorIds: [],
    reviewerIds: [],
    ratings: kept(brief.ratings, isOwn),
    attachments: {},
    threads: {},
  };
  const named = kept(brief.people, ({ id }) => usesOfPerson(printed, id) > 0);
  const people = Object.entries(named).map(([id, person]) => [id, { ...person, contact: '' }]);
  return { ...printed, people: Object.fromEntries(people) };
}
