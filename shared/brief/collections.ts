/** The names of the keyed maps of records, in the order in which they are met on the page. */
export const collectionNames = [
  'sections',
  'keyJudgments',
  'hypotheses',
  'uncertainties',
  'evidence',
  'ratings',
  'indicators',
  'assumptions',
  'informationGaps',
  'biasRisks',
  'implications',
  'recommendations',
  'scenarios',
  'entities',
  'relations',
  'tags',
  'techniques',
  'sources',
  'people',
  'attachments',
  'threads',
] as const;

export type CollectionName = (typeof collectionNames)[number];
