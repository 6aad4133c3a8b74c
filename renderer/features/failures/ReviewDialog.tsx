import { useState } from 'react';
import type { KeyJudgment } from '#shared/brief/kinds/key-judgment.ts';
import type { Likelihood } from '#shared/brief/likelihood.ts';
import { failuresOf, reviewsAfter, type ToReview } from '#shared/queries/failures.ts';
import { recordLabel } from '#shared/queries/record-labels.ts';
import { useDocument } from '../../document/context.tsx';
import { DetailLikelihood } from '../../records/detail/DetailLikelihood.tsx';
import { changeRecord, type RecordFields } from '../../records/edit-record.ts';
import { OpenBrief } from '../../records/OpenBrief.tsx';
import { AutoTextArea } from '../../ui/AutoTextArea/AutoTextArea.tsx';
import { FormDialog } from '../../ui/Dialog/FormDialog.tsx';
import { useApp } from '../../window/app-store.ts';
import { tellProblem } from '../../window/problems.ts';
import { Reasons } from './Reasons.tsx';

interface ReviewProps {
  readonly judgmentId: string;
  /** Whether the judgment is to be changed; otherwise it is confirmed as it is. */
  readonly isChanged: boolean;
  readonly onClose: () => void;
}

/** Asks for the reason for which a key judgment still holds, or is changed, after something it rests on has failed. */
export function ReviewDialog(props: ReviewProps) {
  return (
    <OpenBrief>
      <Review {...props} />
    </OpenBrief>
  );
}

function Review({ judgmentId, ...rest }: ReviewProps) {
  const { brief } = useDocument();
  // What is asked stays as it was when it was asked; what others write meanwhile goes into the change.
  const [toReview] = useState(() =>
    failuresOf(brief).toReview.find(({ judgment }) => judgment.id === judgmentId),
  );
  return toReview ? <ReviewForm {...rest} toReview={toReview} /> : null;
}

interface FormProps extends Omit<ReviewProps, 'judgmentId'> {
  readonly toReview: ToReview;
}

/* What differs from the judgment as it is. */
function changedFields(
  judgment: KeyJudgment,
  statement: string,
  likelihood: Likelihood | null,
): RecordFields<'keyJudgments'> {
  const isSame = JSON.stringify(likelihood) === JSON.stringify(judgment.likelihood);
  return {
    ...(statement.trim() === judgment.statement.trim() ? {} : { statement }),
    ...(isSame ? {} : { likelihood, likelihoodTerm: null }),
  };
}

function useReview({ toReview, isChanged, onClose }: FormProps) {
  const document = useDocument();
  const { judgment } = toReview;
  const [reason, setReason] = useState('');
  const [statement, setStatement] = useState(judgment.statement);
  const [likelihood, setLikelihood] = useState(judgment.likelihood);
  const fields = isChanged ? changedFields(judgment, statement, likelihood) : {};
  const isPossible = reason.trim() !== '' && (!isChanged || Object.keys(fields).length > 0);
  const submit = () => {
    const by = useApp.getState().settings.author.trim();
    const said = { at: new Date().toISOString(), by, isChanged, reason: reason.trim() };
    const done = changeRecord(document, 'keyJudgments', judgment.id, {
      ...fields,
      reviews: reviewsAfter(toReview, said),
    });
    if (!done.ok) tellProblem(done.error, 'The key judgment was not changed');
    onClose();
  };
  return { reason, setReason, statement, setStatement, likelihood, setLikelihood, isPossible, submit };
}

function ReviewForm(props: FormProps) {
  const { toReview, isChanged, onClose } = props;
  const { brief } = useDocument();
  const { isPossible, submit, ...form } = useReview(props);
  const label = recordLabel(brief, 'keyJudgments', toReview.judgment.id).toLowerCase();
  return (
    <FormDialog
      title={isChanged ? `Change ${label}` : `Confirm ${label}`}
      submitLabel={isChanged ? 'Change' : 'Confirm'}
      isPossible={isPossible}
      onSubmit={submit}
      onClose={onClose}
    >
      <Reasons brief={brief} because={toReview.because} />
      {isChanged && (
        <>
          <AutoTextArea
            label="Statement"
            value={form.statement}
            onChange={form.setStatement}
            minRows={2}
            maxRows={10}
          />
          <DetailLikelihood value={form.likelihood} onChange={(next) => form.setLikelihood(next)} />
        </>
      )}
      <AutoTextArea
        label={isChanged ? 'Why it is changed' : 'Why it still holds'}
        value={form.reason}
        onChange={form.setReason}
        minRows={2}
        maxRows={8}
        required
      />
    </FormDialog>
  );
}
