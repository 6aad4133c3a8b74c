/** The names of the keyed maps of records, in the order in which they are met on the page. */
export const collectionNames = [
  'sections',
  'keyJudgments',
  'hypotheses',
  'uncertainties',
  'evidence',
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
  'threads',
] as const;

export type CollectionName = (typeof collectionNames)[number];
