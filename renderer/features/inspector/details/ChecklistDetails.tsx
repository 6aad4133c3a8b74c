import type { Assumption } from '#shared/brief/kinds/assumption.ts';
import type { BiasRisk } from '#shared/brief/kinds/bias-risk.ts';
import type { InformationGap } from '#shared/brief/kinds/information-gap.ts';
import { useDocument } from '../../../document/context.tsx';
import { assumptionStatusOptions, biasRiskKindOptions, priorityOptions } from '../../../records/choices.tsx';
import { changeRecord } from '../../../records/edit-record.ts';
import { DetailChoice } from '../fields/DetailChoice.tsx';
import { DetailText } from '../fields/DetailText.tsx';

/** An assumption with what the key assumptions check found. */
export function AssumptionDetail({ record }: { readonly record: Assumption }) {
  const document = useDocument();
  return (
    <>
      <DetailText collection="assumptions" record={record} field="text" label="Assumption" minRows={2} />
      <DetailChoice
        label="Status"
        value={record.status}
        options={assumptionStatusOptions}
        onChange={(status) => changeRecord(document, 'assumptions', record.id, { status })}
      />
      <DetailText
        collection="assumptions"
        record={record}
        field="basis"
        label="Basis"
        description="Why must it be true, and under what conditions would it not hold?"
        minRows={2}
      />
      <DetailText
        collection="assumptions"
        record={record}
        field="ifWrong"
        label="What follows if it is wrong"
        minRows={2}
      />
      {record.label !== '' && (
        <DetailText collection="assumptions" record={record} field="label" label="Imported label" />
      )}
    </>
  );
}

/** An information gap. */
export function GapDetail({ record }: { readonly record: InformationGap }) {
  const document = useDocument();
  return (
    <>
      <DetailText collection="informationGaps" record={record} field="text" label="Gap" minRows={2} />
      <DetailChoice
        label="Priority"
        value={record.priority}
        options={priorityOptions}
        onChange={(priority) => changeRecord(document, 'informationGaps', record.id, { priority })}
      />
      <DetailText
        collection="informationGaps"
        record={record}
        field="howToClose"
        label="How to close it"
        minRows={2}
      />
      {record.label !== '' && (
        <DetailText collection="informationGaps" record={record} field="label" label="Imported label" />
      )}
    </>
  );
}

/** A bias, a sign of deception, or another red flag. */
export function RiskDetail({ record }: { readonly record: BiasRisk }) {
  const document = useDocument();
  return (
    <>
      <DetailText collection="biasRisks" record={record} field="text" label="Risk" minRows={2} />
      <DetailChoice
        label="Kind"
        value={record.kind}
        options={biasRiskKindOptions}
        onChange={(kind) => changeRecord(document, 'biasRisks', record.id, { kind })}
      />
      <DetailText
        collection="biasRisks"
        record={record}
        field="mitigation"
        label="Mitigation"
        description="What was done about it, or what to check."
        minRows={2}
      />
      {record.label !== '' && (
        <DetailText collection="biasRisks" record={record} field="label" label="Imported label" />
      )}
    </>
  );
}
