import type { Brief } from '../brief/brief.ts';
import type { CollectionName } from '../brief/collections.ts';
import { allKinds } from '../brief/kinds/all.ts';
import type { Section } from '../brief/kinds/section.ts';
import { ownRecord } from '../brief/own-record.ts';
import { isEmptyProse } from '../brief/prose.ts';
import type { SectionKind } from '../vocabulary/section.ts';
import { countWritten } from './written-records.ts';

/** How far a section is: the number of its counted records that are not empty, or whether it holds anything. */
export type SectionState = number | 'filled' | 'empty';

/** The kinds whose records count for a section; records of other kinds only keep it from being empty. */
const countedKinds: Readonly<Record<SectionKind, readonly CollectionName[]>> = {
  preamble: [],
  'bottom-line': [],
  hypotheses: ['hypotheses'],
  assumptions: ['assumptions', 'informationGaps', 'biasRisks'],
  implications: ['implications'],
  recommendations: ['recommendations', 'scenarios'],
  entities: ['entities'],
  tags: ['tags'],
  techniques: ['techniques'],
  sources: ['sources'],
  afterword: [],
  custom: [],
};

/** Works out the state of a section for the outline. */
export function sectionState(brief: Brief, shape: Pick<Section, 'id' | 'kind'>): SectionState {
  const counts = countedKinds[shape.kind].map((collection) => countWritten(brief, collection));
  const count = counts.reduce((sum, one) => sum + one, 0);
  if (count > 0) return count;
  const hasRecords = allKinds.some(
    ({ home, collection }) => home === shape.kind && countWritten(brief, collection) > 0,
  );
  if (hasRecords) return 'filled';
  const section = ownRecord(brief.sections, shape.id);
  const hasProse = section !== undefined && !(isEmptyProse(section.lead) && isEmptyProse(section.body));
  return hasProse ? 'filled' : 'empty';
}
