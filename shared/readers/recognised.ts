import type { Brief } from '../brief/brief.ts';
import type { CollectionName } from '../brief/collections.ts';
import { kinds } from '../brief/kinds/all.ts';
import { inOrder, type Ordered } from '../brief/order.ts';
import { headPlace, type Place, recordPlace } from '../brief/place.ts';
import type { AnyKind } from '../brief/record-kind.ts';
import { pageSections } from '../queries/page-order.ts';

type Finder = (brief: Brief) => Place | undefined;

const firstOwnSection: Finder = (brief) => {
  const section = pageSections(brief).find(({ kind }) => kind === 'custom');
  return section && recordPlace('sections', section.id);
};

/* The place of the first record of a kind: of the first of its texts that is filled. */
const firstOf =
  (collection: CollectionName): Finder =>
  (brief) => {
    const [record] = inOrder<Ordered>(brief[collection]);
    if (!record) return undefined;
    const { words }: AnyKind = kinds[collection];
    for (const field of words) {
      const text: unknown = Reflect.get(record, field);
      if (typeof text !== 'string' || text.trim() === '') continue;
      return { ...recordPlace(collection, record.id, field), passage: { from: 0, to: text.length } };
    }
    return recordPlace(collection, record.id);
  };

/* Records that are not shown on the page are looked for in their section. */
const sectionWith =
  (collection: CollectionName): Finder =>
  (brief) => {
    const { home } = kinds[collection];
    const section = Object.values(brief.sections).find(({ kind }) => kind === home);
    return section && recordPlace('sections', section.id);
  };

/** What a reader counts as recognised, by the name shown in the report of an import, and where the first of it is. */
export const recognisedKinds = {
  'Key judgments': firstOf('keyJudgments'),
  Sources: sectionWith('sources'),
  Relations: sectionWith('relations'),
  'Title and dates': () => headPlace('title'),
  Sections: (brief) => firstOwnSection(brief) ?? firstOf('sections')(brief),
  Confidence: () => headPlace('confidence.basis'),
  Hypotheses: firstOf('hypotheses'),
  Evidence: firstOf('evidence'),
  Ratings: sectionWith('ratings'),
  'Key uncertainties': firstOf('uncertainties'),
  Indicators: firstOf('indicators'),
  Assumptions: firstOf('assumptions'),
  'Information gaps': firstOf('informationGaps'),
  'Bias and deception risks': firstOf('biasRisks'),
  Implications: firstOf('implications'),
  Recommendations: firstOf('recommendations'),
  Scenarios: firstOf('scenarios'),
  Entities: firstOf('entities'),
  Tags: sectionWith('tags'),
  Techniques: firstOf('techniques'),
  Insights: firstOwnSection,
} as const satisfies Readonly<Record<string, Finder>>;

export type RecognisedName = keyof typeof recognisedKinds;

function isRecognisedName(what: string): what is RecognisedName {
  return Object.hasOwn(recognisedKinds, what);
}

/** Where the first thing of a recognised kind is in a brief; undefined if there is none any more. */
export function placeOfRecognised(brief: Brief, what: string): Place | undefined {
  return isRecognisedName(what) ? recognisedKinds[what](brief) : undefined;
}

/** The records that the report of an import counts when nothing had to be recognised, by the names shown. */
export const countedRecords: readonly (readonly [what: keyof typeof recognisedKinds, CollectionName])[] = [
  ['Key judgments', 'keyJudgments'],
  ['Hypotheses', 'hypotheses'],
  ['Evidence', 'evidence'],
  ['Key uncertainties', 'uncertainties'],
  ['Indicators', 'indicators'],
  ['Assumptions', 'assumptions'],
  ['Information gaps', 'informationGaps'],
  ['Bias and deception risks', 'biasRisks'],
  ['Implications', 'implications'],
  ['Recommendations', 'recommendations'],
  ['Scenarios', 'scenarios'],
  ['Entities', 'entities'],
  ['Relations', 'relations'],
  ['Tags', 'tags'],
  ['Techniques', 'techniques'],
  ['Sources', 'sources'],
];
