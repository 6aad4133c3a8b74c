import { assumptionId } from '#shared/brief/kinds/assumption.ts';
import { evidenceId } from '#shared/brief/kinds/evidence.ts';
import { hypothesisId } from '#shared/brief/kinds/hypothesis.ts';
import { informationGapId } from '#shared/brief/kinds/information-gap.ts';
import type { KeyJudgment } from '#shared/brief/kinds/key-judgment.ts';
import { useBriefPart, useDocument } from '../../document/context.tsx';
import { DetailConfidence } from '../../records/detail/DetailConfidence.tsx';
import { DetailLikelihood } from '../../records/detail/DetailLikelihood.tsx';
import { DetailLinks } from '../../records/detail/DetailLinks.tsx';
import { DetailText } from '../../records/detail/DetailText.tsx';
import { Part } from '../../records/detail/Part.tsx';
import { Remark } from '../../records/detail/Remark.tsx';
import { changeRecord, type RecordFields } from '../../records/edit-record.ts';
import { printedDay } from '../../records/printed-day.ts';
import { changeJudgmentConfidence } from './change-confidence.ts';
import { Deciding } from './Deciding.tsx';

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
        picked={record.likelihoodTerm}
        onChange={(likelihood, likelihoodTerm) =>
          change({ likelihood, likelihoodTerm }, `likelihood:${record.id}`)
        }
      />
      <DetailConfidence
        confidence={record.confidence}
        onLevel={(level) => changeJudgmentConfidence(document, record, { level })}
        onBasis={(basis) => changeJudgmentConfidence(document, record, { basis })}
      />
      <Foundations record={record} change={change} />
      <Deciding record={record} />
      <Reviews record={record} />
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

/* That it was looked at after failures, and why it was confirmed or changed, newest first. */
function Reviews({ record }: { readonly record: KeyJudgment }) {
  const language = useBriefPart('language', (of) => of);
  if (record.reviews.length === 0) return null;
  return (
    <Part title="Looked at again" count={record.reviews.length}>
      {record.reviews.toReversed().map(({ at, by, failedId, isChanged, reason }) => (
        <Remark key={`${at}:${failedId}`}>
          {[
            printedDay(at.slice(0, 10), language),
            ...(by === '' ? [] : [by]),
            `${isChanged ? 'changed' : 'confirmed'}: ${reason}`,
          ].join(', ')}
        </Remark>
      ))}
    </Part>
  );
}
