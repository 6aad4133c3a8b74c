import type { ComponentType } from 'react';
import { type Kinds, kinds } from '#shared/brief/kinds/all.ts';
import type { RecordHome } from '#shared/brief/record-kind.ts';
import type { RecordCollection } from '#shared/commands/record-commands.ts';
import { AssumptionChecklist, AssumptionDetail } from '../../features/assumptions/Assumptions.tsx';
import { BiasRiskDetail, BiasRisks } from '../../features/bias-risks/BiasRisks.tsx';
import { Likelihoods } from '../../features/coherence/Likelihoods.tsx';
import { DissentDetail } from '../../features/dissents/DissentDetail.tsx';
import { AddDissent, Dissents } from '../../features/dissents/Dissents.tsx';
import { EntityDetail } from '../../features/entities/EntityDetail.tsx';
import { EntityList } from '../../features/entities/EntityList.tsx';
import { EvidenceCell } from '../../features/evidence/EvidenceCell.tsx';
import { EvidenceDetail } from '../../features/evidence/EvidenceDetail.tsx';
import { OtherEvidence } from '../../features/evidence/OtherEvidence.tsx';
import { HypothesisDetail } from '../../features/hypotheses/HypothesisDetail.tsx';
import { HypothesisTable } from '../../features/hypotheses/HypothesisTable.tsx';
import { ImplicationDetail } from '../../features/implications/ImplicationDetail.tsx';
import { Implications } from '../../features/implications/Implications.tsx';
import { IndicatorDetail } from '../../features/indicators/IndicatorDetail.tsx';
import { Indicators } from '../../features/indicators/Indicators.tsx';
import { InformationGapDetail, InformationGaps } from '../../features/information-gaps/InformationGaps.tsx';
import type { Details } from '../../features/inspector/Detail.tsx';
import { JudgmentDetail } from '../../features/key-judgments/JudgmentDetail.tsx';
import { KeyJudgments } from '../../features/key-judgments/KeyJudgments.tsx';
import { MatrixSummary } from '../../features/matrix/MatrixSummary.tsx';
import { RecommendationDetail } from '../../features/recommendations/RecommendationDetail.tsx';
import { Recommendations } from '../../features/recommendations/Recommendations.tsx';
import { RequirementDetail } from '../../features/requirements/RequirementDetail.tsx';
import { Requirements } from '../../features/requirements/Requirements.tsx';
import { ScenarioDetail } from '../../features/scenarios/ScenarioDetail.tsx';
import { ScenarioOutlook } from '../../features/scenarios/ScenarioOutlook.tsx';
import { SourceDetail } from '../../features/sources/SourceDetail.tsx';
import { SourceList } from '../../features/sources/SourceList.tsx';
import { TagEditor } from '../../features/tags/TagEditor.tsx';
import { TechniqueDetail } from '../../features/techniques/TechniqueDetail.tsx';
import { TechniqueList } from '../../features/techniques/TechniqueList.tsx';
import { UncertaintyCell } from '../../features/uncertainties/UncertaintyCell.tsx';
import { UncertaintyDetail } from '../../features/uncertainties/UncertaintyDetail.tsx';
import type { OwnedPart, OwnedParts, OwnerCollection } from '../../records/OwnedRecords.tsx';

type NoView = 'drawn by the part of another kind' | 'not on the page';

/** How the records of a kind are shown on the page. */
type PageView =
  /** All of them at their home, after the prose that ends the section if `isBelowText` is set. */
  | { readonly All: ComponentType; readonly isBelowText?: boolean }
  /** Those that belong to one record, in the row of that record, with the button that adds one. */
  | { readonly under: OwnerCollection; readonly Of: OwnedPart['Of']; readonly Add: OwnedPart['Add'] }
  | NoView;

/** Nothing would ever call what draws records without a home. */
type ViewOf<Name extends RecordCollection> = Kinds[Name]['home'] extends null ? NoView : PageView;

const hypothesisCells = { Evidence: EvidenceCell, Uncertainties: UncertaintyCell };

function HypothesesWithEvidence() {
  return (
    <HypothesisTable cells={hypothesisCells}>
      <OtherEvidence />
      <MatrixSummary />
      <Likelihoods />
    </HypothesisTable>
  );
}

/** How each kind of record is shown on the page. A missing kind does not compile, and every kind here is drawn. */
const pageViews: { readonly [Name in RecordCollection]: ViewOf<Name> } = {
  requirements: { All: Requirements },
  keyJudgments: { All: KeyJudgments },
  dissents: { under: 'keyJudgments', Of: Dissents, Add: AddDissent },
  hypotheses: { All: HypothesesWithEvidence },
  uncertainties: 'drawn by the part of another kind',
  evidence: 'drawn by the part of another kind',
  indicators: { All: Indicators, isBelowText: true },
  assumptions: { All: AssumptionChecklist },
  informationGaps: { All: InformationGaps },
  biasRisks: { All: BiasRisks },
  implications: { All: Implications },
  recommendations: { All: Recommendations },
  scenarios: { All: ScenarioOutlook },
  entities: { All: EntityList },
  relations: 'not on the page',
  tags: { All: TagEditor },
  techniques: { All: TechniqueList },
  sources: { All: SourceList },
  independences: 'drawn by the part of another kind',
  captures: 'not on the page',
  people: 'drawn by the part of another kind',
  attachments: 'not on the page',
  threads: 'not on the page',
  comments: 'not on the page',
};

/** What the inspector shows of a record of each kind; null for kinds it shows with others. */
export const details: Details = {
  requirements: RequirementDetail,
  keyJudgments: JudgmentDetail,
  dissents: DissentDetail,
  hypotheses: HypothesisDetail,
  uncertainties: UncertaintyDetail,
  evidence: EvidenceDetail,
  indicators: IndicatorDetail,
  assumptions: AssumptionDetail,
  informationGaps: InformationGapDetail,
  biasRisks: BiasRiskDetail,
  implications: ImplicationDetail,
  recommendations: RecommendationDetail,
  scenarios: ScenarioDetail,
  entities: EntityDetail,
  relations: null,
  tags: null,
  techniques: TechniqueDetail,
  sources: SourceDetail,
  independences: null,
  captures: null,
  people: null,
  attachments: null,
  threads: null,
  comments: null,
};

interface View {
  readonly name: RecordCollection;
  readonly home: RecordHome | null;
  readonly view: PageView;
}

const views: readonly View[] = (Object.keys(pageViews) as RecordCollection[]).map((name) => ({
  name,
  home: kinds[name].home,
  view: pageViews[name],
}));

/** All records of the kinds whose home is a place of the page, in the order of the page. */
export function RecordsAt(props: { readonly home: RecordHome; readonly isBelowText?: boolean }) {
  const { home, isBelowText = false } = props;
  return views.flatMap(({ name, home: at, view }) => {
    if (at !== home || typeof view === 'string' || !('All' in view)) return [];
    return (view.isBelowText ?? false) === isBelowText ? [<view.All key={name} />] : [];
  });
}

function partsUnder(owner: OwnerCollection): OwnedPart[] {
  return views.flatMap(({ name, view }) =>
    typeof view !== 'string' && 'under' in view && view.under === owner
      ? [{ collection: name, Of: view.Of, Add: view.Add }]
      : [],
  );
}

/** What draws the records that belong to others, in the rows of their owners. */
export const ownedParts: OwnedParts = { keyJudgments: partsUnder('keyJudgments') };
