import type { Confidence } from '#shared/brief/confidence.ts';
import { assumptionId, evidenceId, hypothesisId, informationGapId, scenarioId } from '#shared/brief/ids.ts';
import type { Hypothesis } from '#shared/brief/kinds/hypothesis.ts';
import type { Indicator } from '#shared/brief/kinds/indicator.ts';
import type { KeyJudgment } from '#shared/brief/kinds/key-judgment.ts';
import type { Uncertainty } from '#shared/brief/kinds/uncertainty.ts';
import { useDocument } from '../../../document/context.tsx';
import { indicatorStatusOptions } from '../../../records/choices.tsx';
import { changeRecord, type RecordFields } from '../../../records/edit-record.ts';
import { useHypothesisLabels, useRecords } from '../../../records/use-records.ts';
import { DetailChoice } from '../fields/DetailChoice.tsx';
import { DetailConfidence } from '../fields/DetailConfidence.tsx';
import { DetailDate } from '../fields/DetailDate.tsx';
import { DetailLikelihood } from '../fields/DetailLikelihood.tsx';
import { DetailLinks } from '../fields/DetailLinks.tsx';
import { DetailText } from '../fields/DetailText.tsx';

/** A key judgment: statement, likelihood, confidence, and what it rests on. */
export function JudgmentDetail({ record }: { readonly record: KeyJudgment }) {
  const document = useDocument();
  const change = (fields: RecordFields<'keyJudgments'>, group?: string) =>
    changeRecord(document, 'keyJudgments', record.id, fields, group);
  const changeConfidence = (fields: Partial<Confidence>, group?: string) => {
    const now = document.brief.keyJudgments[record.id]?.confidence ?? record.confidence;
    change({ confidence: { ...now, ...fields, sentence: '', isInProse: false } }, group);
  };
  return (
    <>
      <DetailText collection="keyJudgments" record={record} field="statement" label="Statement" minRows={2} />
      <DetailLikelihood
        value={record.likelihood}
        onChange={(likelihood) => change({ likelihood }, `likelihood:${record.id}`)}
      />
      <DetailConfidence
        confidence={record.confidence}
        onLevel={(level) => changeConfidence({ level })}
        onBasis={(basis) => changeConfidence({ basis }, `judgment-basis:${record.id}`)}
      />
      <DetailLinks
        label="Rests on hypotheses"
        collection="hypotheses"
        ids={record.hypothesisIds}
        onChange={(ids) => change({ hypothesisIds: ids.map((id) => hypothesisId.parse(id)) })}
      />
      <DetailLinks
        label="Rests on evidence"
        collection="evidence"
        ids={record.evidenceIds}
        onChange={(ids) => change({ evidenceIds: ids.map((id) => evidenceId.parse(id)) })}
      />
      <DetailLinks
        label="Rests on assumptions"
        collection="assumptions"
        ids={record.assumptionIds}
        onChange={(ids) => change({ assumptionIds: ids.map((id) => assumptionId.parse(id)) })}
      />
      <DetailLinks
        label="Open information gaps"
        collection="informationGaps"
        ids={record.informationGapIds}
        onChange={(ids) => change({ informationGapIds: ids.map((id) => informationGapId.parse(id)) })}
      />
    </>
  );
}

/** A hypothesis: name, statement, notes and likelihood. */
export function HypothesisDetail({ record }: { readonly record: Hypothesis }) {
  const document = useDocument();
  return (
    <>
      <DetailText
        collection="hypotheses"
        record={record}
        field="name"
        label="Name"
        placeholder="Optional short name"
      />
      <DetailText collection="hypotheses" record={record} field="statement" label="Statement" minRows={2} />
      <DetailLikelihood
        value={record.likelihood}
        onChange={(likelihood) =>
          changeRecord(document, 'hypotheses', record.id, { likelihood }, `likelihood:${record.id}`)
        }
      />
      <DetailText collection="hypotheses" record={record} field="notes" label="Notes" minRows={2} />
    </>
  );
}

/** A key uncertainty, and the hypothesis it belongs to. */
export function UncertaintyDetail({ record }: { readonly record: Uncertainty }) {
  const document = useDocument();
  const hypotheses = useRecords('hypotheses');
  const labels = useHypothesisLabels();
  return (
    <>
      <DetailText collection="uncertainties" record={record} field="text" label="Uncertainty" minRows={2} />
      <DetailChoice<string>
        label="Hypothesis"
        value={record.hypothesisId}
        options={hypotheses.map((hypothesis) => ({
          value: hypothesis.id,
          label: `Hypothesis ${labels.get(hypothesis.id) ?? ''}`,
          detail: (hypothesis.name || hypothesis.statement).slice(0, 100),
        }))}
        onChange={(id) =>
          changeRecord(document, 'uncertainties', record.id, { hypothesisId: hypothesisId.parse(id) })
        }
      />
    </>
  );
}

/** An indicator: what could be observed, what became of it and when, and what it would speak for. */
export function IndicatorDetail({ record }: { readonly record: Indicator }) {
  const document = useDocument();
  const change = (fields: RecordFields<'indicators'>) =>
    changeRecord(document, 'indicators', record.id, fields);
  return (
    <>
      <DetailText collection="indicators" record={record} field="text" label="Indicator" minRows={2} />
      <DetailChoice
        label="Status"
        value={record.status}
        options={indicatorStatusOptions}
        onChange={(status) => change({ status })}
      />
      <DetailDate
        label="Date of the status"
        value={record.statusDate}
        onChange={(statusDate) => change({ statusDate })}
      />
      <DetailLinks
        label="Would speak for hypotheses"
        collection="hypotheses"
        ids={record.hypothesisIds}
        onChange={(ids) => change({ hypothesisIds: ids.map((id) => hypothesisId.parse(id)) })}
      />
      <DetailLinks
        label="Would speak for scenarios"
        collection="scenarios"
        ids={record.scenarioIds}
        onChange={(ids) => change({ scenarioIds: ids.map((id) => scenarioId.parse(id)) })}
      />
    </>
  );
}
