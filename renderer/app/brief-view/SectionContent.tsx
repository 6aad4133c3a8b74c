import type { ReactNode } from 'react';
import type { SectionKind } from '#shared/brief/kinds/section.ts';
import type { SectionShape } from '../../document/section-shape.ts';
import { ProseField } from '../../editor/prose/ProseField.tsx';
import { SideProse } from '../../editor/prose/SideProse.tsx';
import { AssumptionChecklist } from '../../features/assumptions/Assumptions.tsx';
import { BiasRisks } from '../../features/bias-risks/BiasRisks.tsx';
import { ConfidenceLine } from '../../features/bottom-line/ConfidenceLine.tsx';
import { EntityList } from '../../features/entities/EntityList.tsx';
import { EvidenceCell } from '../../features/evidence/EvidenceCell.tsx';
import { OtherEvidence } from '../../features/evidence/OtherEvidence.tsx';
import { HypothesisTable } from '../../features/hypotheses/HypothesisTable.tsx';
import { Implications } from '../../features/implications/Implications.tsx';
import { Indicators } from '../../features/indicators/Indicators.tsx';
import { InformationGaps } from '../../features/information-gaps/InformationGaps.tsx';
import { KeyJudgments } from '../../features/key-judgments/KeyJudgments.tsx';
import { Recommendations } from '../../features/recommendations/Recommendations.tsx';
import { ScenarioOutlook } from '../../features/scenarios/ScenarioOutlook.tsx';
import { SourceList } from '../../features/sources/SourceList.tsx';
import { TagEditor } from '../../features/tags/TagEditor.tsx';
import { TechniqueList } from '../../features/techniques/TechniqueList.tsx';
import { UncertaintyCell } from '../../features/uncertainties/UncertaintyCell.tsx';

type Content = (section: SectionShape) => ReactNode;

const lead = (section: SectionShape, label: string, placeholder: string) => (
  <ProseField
    target={{ in: 'section', sectionId: section.id, part: 'lead' }}
    label={label}
    placeholder={placeholder}
  />
);

const body = (section: SectionShape, label: string, placeholder: string) => (
  <ProseField
    target={{ in: 'section', sectionId: section.id, part: 'body' }}
    label={label}
    placeholder={placeholder}
  />
);

/* Prose that most briefs do not have: shown where it is filled, or added from the section's menu. */
const side = (section: SectionShape, part: 'lead' | 'body') => (
  <SideProse
    sectionId={section.id}
    part={part}
    label={part === 'lead' ? 'Introduction' : 'Closing remarks'}
  />
);

const hypothesisCells = { Evidence: EvidenceCell, Uncertainties: UncertaintyCell };

const contents: Readonly<Record<SectionKind, Content>> = {
  preamble: (section) => side(section, 'lead'),
  'bottom-line': (section) => (
    <>
      {lead(section, 'Bottom line', 'Answer the question first: what, how likely, by when.')}
      <ConfidenceLine />
      <KeyJudgments />
      {side(section, 'body')}
    </>
  ),
  hypotheses: (section) => (
    <>
      {side(section, 'lead')}
      <HypothesisTable cells={hypothesisCells}>
        <OtherEvidence />
      </HypothesisTable>
      {body(section, 'Assessment', 'Assessment: which hypothesis the evidence contradicts least')}
      <Indicators />
    </>
  ),
  assumptions: (section) => (
    <>
      {side(section, 'lead')}
      <AssumptionChecklist />
      <InformationGaps />
      <BiasRisks />
      {side(section, 'body')}
    </>
  ),
  implications: (section) => (
    <>
      {lead(section, 'Implications in short', 'What follows if the judgment holds.')}
      <Implications />
      {side(section, 'body')}
    </>
  ),
  recommendations: (section) => (
    <>
      {side(section, 'lead')}
      <Recommendations />
      <ScenarioOutlook />
      {side(section, 'body')}
    </>
  ),
  entities: (section) => (
    <>
      {side(section, 'lead')}
      <EntityList />
      {side(section, 'body')}
    </>
  ),
  tags: (section) => (
    <>
      {side(section, 'lead')}
      <TagEditor />
      {side(section, 'body')}
    </>
  ),
  techniques: (section) => (
    <>
      {side(section, 'lead')}
      <TechniqueList />
      {side(section, 'body')}
    </>
  ),
  sources: (section) => (
    <>
      {side(section, 'lead')}
      <SourceList />
      {side(section, 'body')}
    </>
  ),
  afterword: (section) => side(section, 'lead'),
  custom: (section) => lead(section, section.title || 'Section', 'Write here.'),
};

/** What stands in a section, by its kind. */
export function SectionContent({ section }: { readonly section: SectionShape }) {
  return contents[section.kind](section);
}
