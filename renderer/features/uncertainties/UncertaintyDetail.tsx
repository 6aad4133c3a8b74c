import { hypothesisId } from '#shared/brief/kinds/hypothesis.ts';
import type { Uncertainty } from '#shared/brief/kinds/uncertainty.ts';
import { useDocument } from '../../document/context.tsx';
import { DetailChoice } from '../../records/detail/DetailChoice.tsx';
import { DetailText } from '../../records/detail/DetailText.tsx';
import { changeRecord } from '../../records/edit-record.ts';
import { useHypothesisLabels, useRecords } from '../../records/use-records.ts';

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
