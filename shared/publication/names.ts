import type { AssumptionStatus } from '../brief/kinds/assumption.ts';
import type { BiasRisk } from '../brief/kinds/bias-risk.ts';
import type { EntityType } from '../brief/kinds/entity.ts';
import type { Indicator } from '../brief/kinds/indicator.ts';
import type { InformationGap } from '../brief/kinds/information-gap.ts';
import type { Rating } from '../brief/kinds/rating.ts';
import type { Source } from '../brief/kinds/source.ts';

/** Printed names of the outcomes of the key assumptions check. */
export const assumptionStatusNames: Readonly<Record<AssumptionStatus, string>> = {
  'not-checked': 'Not yet checked',
  supported: 'Supported',
  'with-caveats': 'Supported with caveats',
  unsupported: 'Unsupported',
};

/** Printed names of the priorities of information gaps and of the relevance of evidence. */
export const gradeNames: Readonly<Record<NonNullable<InformationGap['priority']>, string>> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
};

/** Printed names of the kinds of bias and deception risks. */
export const biasRiskKindNames: Readonly<Record<NonNullable<BiasRisk['kind']>, string>> = {
  bias: 'Bias',
  deception: 'Deception',
  'red-flag': 'Red flag',
};

/** Printed names of what became of an indicator. */
export const indicatorStatusNames: Readonly<Record<Indicator['status'], string>> = {
  'not-seen': 'Not seen',
  emerging: 'Emerging',
  seen: 'Seen',
  passed: 'Passed',
};

/** Printed names of the types of entities. */
export const entityTypeNames: Readonly<Record<EntityType, string>> = {
  person: 'Person',
  organisation: 'Organisation',
  group: 'Group',
  state: 'State',
  place: 'Place',
  facility: 'Facility',
  equipment: 'Equipment',
  other: 'Other',
};

/** Printed names of the types of sources. */
export const sourceTypeNames: Readonly<Record<NonNullable<Source['type']>, string>> = {
  news: 'News report',
  official: 'Official document',
  academic: 'Academic work',
  'social-media': 'Social media',
  imagery: 'Imagery',
  dataset: 'Data set',
  interview: 'Interview',
  book: 'Book',
  website: 'Website',
  other: 'Other source',
};

/** What the ratings of a matrix stand for (Heuer, chapter 8). */
export const ratingNames: Readonly<Record<Rating, string>> = {
  CC: 'very consistent',
  C: 'consistent',
  N: 'neutral',
  I: 'inconsistent',
  II: 'very inconsistent',
  NA: 'not applicable',
};
