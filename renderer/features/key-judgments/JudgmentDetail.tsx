import { assumptionId } from '#shared/brief/kinds/assumption.ts';
import { evidenceId } from '#shared/brief/kinds/evidence.ts';
import { hypothesisId } from '#shared/brief/kinds/hypothesis.ts';
import { informationGapId } from '#shared/brief/kinds/information-gap.ts';
import type { KeyJudgment } from '#shared/brief/kinds/key-judgment.ts';
import { useDocument } from '../../document/context.tsx';
import { DetailConfidence } from '../../records/detail/DetailConfidence.tsx';
import { DetailLikelihood } from '../../records/detail/DetailLikelihood.tsx';
import { DetailLinks } from '../../records/detail/DetailLinks.tsx';
import { DetailText } from '../../records/detail/DetailText.tsx';
import { changeRecord, type RecordFields } from '../../records/edit-record.ts';
import { changeJudgmentConfidence } from './change-confidence.ts';

/** A key judgment: statement, likelihood, confidence, and what it rests on. */
export function JudgmentDetail({ record }: { readonly record: KeyJudgment }) {
  const document = useDocument();
  const change = (fields: RecordFields<'keyJudgments'>, group?: string) =>
    changeRecord(document, 'keyJudgments', record.id, fields, group);
  return (
    <>
      <DetailText collection="keyJudgments" record={record} field="statement" label="Statement" minRows={2} />
      <DetailLikelihood
        value={record.likelihood}
        onChange={(likelihood) => change({ likelihood }, `likelihood:${record.id}`)}
      />
      <DetailConfidence
        confidence={record.confidence}
        onLevel={(level) => changeJudgmentConfidence(document, record, { level })}
        onBasis={(basis) => changeJudgmentConfidence(document, record, { basis })}
      />
      <Foundations record={record} change={change} />
    </>
  );
}

function Foundations(props: {
  readonly record: KeyJudgment;
  readonly change: (fields: RecordFields<'keyJudgments'>) => void;
}) {
  const { record, change } = props;
  return (
    <>
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
