import type { ImportReport } from '#shared/readers/reading.ts';
import { AssumptionDetail } from '../../features/assumptions/Assumptions.tsx';
import { BiasRiskDetail } from '../../features/bias-risks/BiasRisks.tsx';
import { EntitiesTab } from '../../features/entities/EntitiesTab.tsx';
import { EntityDetail } from '../../features/entities/EntityDetail.tsx';
import { EvidenceDetail } from '../../features/evidence/EvidenceDetail.tsx';
import { HypothesisDetail } from '../../features/hypotheses/HypothesisDetail.tsx';
import { ImplicationDetail } from '../../features/implications/ImplicationDetail.tsx';
import { ImportTab } from '../../features/import/ImportTab.tsx';
import { useShownReport } from '../../features/import/shown-report.ts';
import { IndicatorDetail } from '../../features/indicators/IndicatorDetail.tsx';
import { InformationGapDetail } from '../../features/information-gaps/InformationGaps.tsx';
import type { Details } from '../../features/inspector/Detail.tsx';
import { JudgmentDetail } from '../../features/key-judgments/JudgmentDetail.tsx';
import { RecommendationDetail } from '../../features/recommendations/RecommendationDetail.tsx';
import { ScenarioDetail } from '../../features/scenarios/ScenarioDetail.tsx';
import { SourceDetail } from '../../features/sources/SourceDetail.tsx';
import { SourcesTab } from '../../features/sources/SourcesTab.tsx';
import { TechniqueDetail } from '../../features/techniques/TechniqueDetail.tsx';
import { UncertaintyDetail } from '../../features/uncertainties/UncertaintyDetail.tsx';
import { useRecordCount } from '../../records/use-records.ts';
import type { TabItem } from '../../ui/Tabs/Tabs.tsx';
import type { InspectorTab } from '../../window/app-store.ts';

/** What the inspector shows of a record, by its kind. */
export const details: Details = {
  keyJudgments: JudgmentDetail,
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
  techniques: TechniqueDetail,
  sources: SourceDetail,
};

/** The tabs of the inspector behind the detail: all entities, all sources, and what an import made of the text. */
export function useInspectorTabs(importReport: ImportReport | null): readonly TabItem<InspectorTab>[] {
  const report = useShownReport(importReport);
  const entityCount = useRecordCount('entities');
  const sourceCount = useRecordCount('sources');
  const tabs: readonly TabItem<InspectorTab>[] = [
    { id: 'entities', label: 'Entities', count: entityCount, content: <EntitiesTab /> },
    { id: 'sources', label: 'Sources', count: sourceCount, content: <SourcesTab /> },
  ];
  if (report === null) return tabs;
  return [...tabs, { id: 'import', label: 'Import', content: <ImportTab report={report} /> }];
}
