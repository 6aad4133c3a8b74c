import type { Brief } from '../brief/brief.ts';
import { allKinds } from '../brief/kinds/all.ts';
import type { Section } from '../brief/kinds/section.ts';
import { ownRecord } from '../brief/own-record.ts';
import { isEmptyProse } from '../brief/prose.ts';
import type { SectionKind } from '../vocabulary/section.ts';

/** How far a section is: the number of records it is counted by, or whether anything is in it. */
export type SectionState = number | 'filled' | 'empty';

const size = (records: object) => Object.keys(records).length;

const counts: Readonly<Record<SectionKind, ((brief: Brief) => number) | null>> = {
  preamble: null,
  'bottom-line': null,
  hypotheses: (brief) => size(brief.hypotheses),
  assumptions: (brief) => size(brief.assumptions) + size(brief.informationGaps) + size(brief.biasRisks),
  implications: (brief) => size(brief.implications),
  recommendations: (brief) => size(brief.recommendations) + size(brief.scenarios),
  entities: (brief) => size(brief.entities),
  tags: (brief) => size(brief.tags),
  techniques: (brief) => size(brief.techniques),
  sources: (brief) => size(brief.sources),
  afterword: null,
  custom: null,
};

/** Works out the state of a section for the outline. */
export function sectionState(brief: Brief, shape: Pick<Section, 'id' | 'kind'>): SectionState {
  const count = counts[shape.kind]?.(brief) ?? 0;
  if (count > 0) return count;
  const hasRecords = allKinds.some(
    ({ home, collection }) => home === shape.kind && size(brief[collection]) > 0,
  );
  if (hasRecords) return 'filled';
  const section = ownRecord(brief.sections, shape.id);
  const hasProse = section !== undefined && !(isEmptyProse(section.lead) && isEmptyProse(section.body));
  return hasProse ? 'filled' : 'empty';
}
