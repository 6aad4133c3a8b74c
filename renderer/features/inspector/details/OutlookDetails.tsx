import {
  type Implication,
  type ImplicationDomain,
  implicationDomainNames,
  implicationDomains,
} from '#shared/brief/kinds/implication.ts';
import {
  type Horizon,
  horizonNames,
  horizons,
  type Recommendation,
} from '#shared/brief/kinds/recommendation.ts';
import {
  type Scenario,
  type ScenarioKind,
  scenarioKindNames,
  scenarioKinds,
} from '#shared/brief/kinds/scenario.ts';
import { useDocument } from '../../../document/context.tsx';
import { changeRecord, type RecordFields } from '../../../records/edit-record.ts';
import { DetailChoice } from '../fields/DetailChoice.tsx';
import { DetailDate } from '../fields/DetailDate.tsx';
import { DetailLikelihood } from '../fields/DetailLikelihood.tsx';
import { DetailText } from '../fields/DetailText.tsx';

/** An implication and its domain. */
export function ImplicationDetail({ record }: { readonly record: Implication }) {
  const document = useDocument();
  return (
    <>
      <DetailText collection="implications" record={record} field="text" label="Implication" minRows={2} />
      <DetailChoice<ImplicationDomain>
        label="Domain"
        value={record.domain}
        options={implicationDomains.map((value) => ({
          value,
          label: implicationDomainNames[value] || 'Own domain',
        }))}
        onChange={(domain) => changeRecord(document, 'implications', record.id, { domain })}
      />
      <DetailText
        collection="implications"
        record={record}
        field="label"
        label={record.domain === 'own' ? 'Name of the domain' : 'Other name of the domain'}
        placeholder={implicationDomainNames[record.domain]}
      />
    </>
  );
}

/** A recommendation: horizon, owner, due date. */
export function RecommendationDetail({ record }: { readonly record: Recommendation }) {
  const document = useDocument();
  const change = (fields: RecordFields<'recommendations'>) =>
    changeRecord(document, 'recommendations', record.id, fields);
  return (
    <>
      <DetailText
        collection="recommendations"
        record={record}
        field="text"
        label="Recommendation"
        minRows={2}
      />
      <DetailChoice<Horizon>
        label="Horizon"
        value={record.horizon}
        options={horizons.map((value) => ({
          value,
          label: value === 'unspecified' ? 'No horizon' : horizonNames[value],
        }))}
        onChange={(horizon) => change({ horizon })}
      />
      <DetailText collection="recommendations" record={record} field="owner" label="Owner" />
      <DetailDate label="Due date" value={record.due} onChange={(due) => change({ due })} />
    </>
  );
}

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
