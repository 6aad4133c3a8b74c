import type { Brief } from '../brief/brief.ts';
import type { Failure } from '../brief/failure.ts';
import type { Evidence } from '../brief/kinds/evidence.ts';
import type { KeyJudgment } from '../brief/kinds/key-judgment.ts';
import type { RatingRecord } from '../brief/kinds/rating.ts';
import type { Source } from '../brief/kinds/source.ts';
import { usesOfPerson } from '../brief/people.ts';
import { withSignsOfNow } from '../queries/labels-in-prose.ts';
import { withoutAnalysts } from './unnamed-analysts.ts';

function kept<Item>(
  records: Readonly<Record<string, Item>>,
  isKept: (item: Item) => boolean,
): Record<string, Item> {
  return Object.fromEntries(Object.entries(records).filter(([, item]) => isKept(item)));
}

function mapped<Item>(
  records: Readonly<Record<string, Item>>,
  change: (item: Item) => Item,
): Record<string, Item> {
  return Object.fromEntries(Object.entries(records).map(([id, item]) => [id, change(item)]));
}

function withoutName<Item extends { readonly failure: Failure | null }>(item: Item): Item {
  return item.failure === null ? item : { ...item, failure: { ...item.failure, by: '' } };
}

function printedEvidence(item: Evidence): Evidence {
  return { ...withoutName(item), captureId: null, passage: null, extraction: null };
}

function printedSource(source: Source): Source {
  const reliabilityHistory = source.reliabilityHistory.map((entry) => ({ ...entry, by: '' }));
  return { ...withoutName(source), reliabilityHistory };
}

function printedJudgment(judgment: KeyJudgment): KeyJudgment {
  const outcome = judgment.outcome === null ? null : { ...judgment.outcome, by: '' };
  return { ...judgment, outcome, reviews: [] };
}

/**
 * The brief as data that may leave the house like a printed page: without reviewers' notes and ratings, without the
 * people who are not named on it, how to reach those who are, and without attachments and captures, which are
 * not in the file. Analysts who gave numbers are numbered, not named. Labels in prose carry the sign they read now.
 */
export function printedBrief(brief: Brief): Brief {
  const isOwn = ({ raterId }: RatingRecord) => raterId === null;
  const signed = withSignsOfNow(brief);
  const printed = {
    ...signed,
    ...withoutAnalysts(signed),
    drafterIds: [],
    contributorIds: [],
    reviewerIds: [],
    ratings: kept(brief.ratings, isOwn),
    sourceSummaryDraft: '',
    attachments: {},
    captures: {},
    evidence: mapped(brief.evidence, printedEvidence),
    sources: mapped(brief.sources, printedSource),
    assumptions: mapped(brief.assumptions, withoutName),
    keyJudgments: mapped(brief.keyJudgments, printedJudgment),
    entities: mapped(brief.entities, (entity) => ({ ...entity, extraction: null })),
    threads: {},
    comments: {},
  };
  const named = kept(printed.people, ({ id }) => usesOfPerson(printed, id) > 0);
  const people = Object.entries(named).map(([id, person]) => [id, { ...person, contact: '' }]);
  return { ...printed, people: Object.fromEntries(people) };
}
