import type { Hypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { useDocument } from '../../document/context.tsx';
import { DetailLikelihood } from '../../records/detail/DetailLikelihood.tsx';
import { DetailText } from '../../records/detail/DetailText.tsx';
import { judgeHypothesis } from '../../records/judge-hypothesis.ts';

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
        picked={record.likelihoodTerm}
        onChange={(likelihood, term) => judgeHypothesis(document, record, likelihood, term)}
      />
      <DetailText collection="hypotheses" record={record} field="notes" label="Notes" minRows={2} />
    </>
  );
}
