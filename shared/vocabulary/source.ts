/** Types of sources. */
export const sourceTypes = [
  'news',
  'official',
  'academic',
  'social-media',
  'imagery',
  'dataset',
  'interview',
  'book',
  'website',
  'other',
] as const;
export type SourceType = (typeof sourceTypes)[number];

/** Printed names of the types of sources. */
export const sourceTypeNames: Readonly<Record<SourceType, string>> = {
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
