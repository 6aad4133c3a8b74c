import { hypothesisId } from '#shared/brief/kinds/hypothesis.ts';
import type { Indicator } from '#shared/brief/kinds/indicator.ts';
import { scenarioId } from '#shared/brief/kinds/scenario.ts';
import { useDocument } from '../../document/context.tsx';
import { indicatorStatusOptions } from '../../records/choices.tsx';
import { DetailChoice } from '../../records/detail/DetailChoice.tsx';
import { DetailDate } from '../../records/detail/DetailDate.tsx';
import { DetailLinks } from '../../records/detail/DetailLinks.tsx';
import { DetailText } from '../../records/detail/DetailText.tsx';
import { changeRecord, type RecordFields } from '../../records/edit-record.ts';

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
