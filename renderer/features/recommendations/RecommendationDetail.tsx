import type { Recommendation } from '#shared/brief/kinds/recommendation.ts';
import { type Horizon, horizonNames, horizons } from '#shared/vocabulary/recommendation.ts';
import { useDocument } from '../../document/context.tsx';
import { DetailChoice } from '../../records/detail/DetailChoice.tsx';
import { DetailDate } from '../../records/detail/DetailDate.tsx';
import { DetailText } from '../../records/detail/DetailText.tsx';
import { changeRecord, type RecordFields } from '../../records/edit-record.ts';

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
