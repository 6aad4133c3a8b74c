import type { Scenario } from '#shared/brief/kinds/scenario.ts';
import { type ScenarioKind, scenarioKindNames, scenarioKinds } from '#shared/vocabulary/scenario.ts';
import { useDocument } from '../../document/context.tsx';
import { DetailChoice } from '../../records/detail/DetailChoice.tsx';
import { DetailLikelihood } from '../../records/detail/DetailLikelihood.tsx';
import { DetailText } from '../../records/detail/DetailText.tsx';
import { changeRecord, type RecordFields } from '../../records/edit-record.ts';

/** A scenario: kind, name, course of events and likelihood. */
export function ScenarioDetail({ record }: { readonly record: Scenario }) {
  const document = useDocument();
  const change = (fields: RecordFields<'scenarios'>, group?: string) =>
    changeRecord(document, 'scenarios', record.id, fields, group);
  return (
    <>
      <DetailText collection="scenarios" record={record} field="text" label="Course of events" minRows={2} />
      <DetailChoice<ScenarioKind>
        label="Kind"
        value={record.kind}
        options={scenarioKinds.map((value) => ({ value, label: scenarioKindNames[value] }))}
        onChange={(kind) => change({ kind })}
      />
      <DetailText collection="scenarios" record={record} field="name" label="Own name" />
      <DetailLikelihood
        value={record.likelihood}
        onChange={(likelihood) => change({ likelihood }, `likelihood:${record.id}`)}
      />
    </>
  );
}
