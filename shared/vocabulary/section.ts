/**
 * Kinds of section. Every kind but `custom` exists exactly once in a brief and has its kind as its id. `preamble` comes
 * between the title block and section 1, `afterword` after everything else; neither has a title of its own.
 */
export const sectionKinds = [
  'preamble',
  'bottom-line',
  'hypotheses',
  'assumptions',
  'implications',
  'recommendations',
  'entities',
  'tags',
  'techniques',
  'sources',
  'afterword',
  'custom',
] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** Titles of the sections of a new brief. */
export const sectionTitles: Readonly<Record<SectionKind, string>> = {
  preamble: '',
  'bottom-line': 'Bottom line up front',
  hypotheses: 'Competing hypotheses',
  assumptions: 'Key assumptions and red flags',
  implications: 'Implications and strategic risks',
  recommendations: 'Recommendations and outlook',
  entities: 'Key individuals and entities',
  tags: 'Thematic tags',
  techniques: 'Structured analytic techniques applied',
  sources: 'Sources',
  afterword: '',
  custom: 'Untitled section',
};
