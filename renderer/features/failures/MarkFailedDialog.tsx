import { useState } from 'react';
import type { FailingCollection } from '#shared/queries/failures.ts';
import type { FailureKind } from '#shared/vocabulary/failure.ts';
import { useDocument } from '../../document/context.tsx';
import { changeRecord } from '../../records/edit-record.ts';
import { OpenBrief } from '../../records/OpenBrief.tsx';
import { useRecordLabel } from '../../records/use-record-label.ts';
import { AutoTextArea } from '../../ui/AutoTextArea/AutoTextArea.tsx';
import { FormDialog } from '../../ui/Dialog/FormDialog.tsx';
import { RadioGroup } from '../../ui/RadioGroup/RadioGroup.tsx';
import { useApp } from '../../window/app-store.ts';
import { tellProblem } from '../../window/problems.ts';
import { failureChoices } from './failure-choices.ts';

interface MarkFailedProps {
  readonly collection: FailingCollection;
  readonly id: string;
  readonly onClose: () => void;
}

/** Asks how and why something no longer holds, and marks it, in one change. */
export function MarkFailedDialog(props: MarkFailedProps) {
  return (
    <OpenBrief>
      <MarkFailedForm {...props} />
    </OpenBrief>
  );
}

function useMark({ collection, id, onClose }: MarkFailedProps) {
  const document = useDocument();
  const [kind, setKind] = useState<FailureKind>(failureChoices[collection][0]?.value ?? 'failed');
  const [reason, setReason] = useState('');
  const mark = () => {
    const { author } = useApp.getState().settings;
    const failure = { kind, reason: reason.trim(), at: new Date().toISOString(), by: author.trim() };
    const done = changeRecord(document, collection, id, { failure });
    if (!done.ok) tellProblem(done.error, 'It was not marked');
    onClose();
  };
  return { kind, setKind, reason, setReason, mark };
}

function MarkFailedForm(props: MarkFailedProps) {
  const { collection, id, onClose } = props;
  const label = useRecordLabel(collection, id);
  const { kind, setKind, reason, setReason, mark } = useMark(props);
  return (
    <FormDialog
      title="Mark what no longer holds"
      description={`${label}. Everything that rests on it is marked on the page, and key judgments are to be looked at again.`}
      submitLabel="Mark"
      isPossible={reason.trim() !== ''}
      onSubmit={mark}
      onClose={onClose}
    >
      <RadioGroup
        label="What became of it"
        options={failureChoices[collection]}
        value={kind}
        onChange={setKind}
      />
      <AutoTextArea
        label="Reason"
        description="What is known, and from where. It is printed with it."
        value={reason}
        onChange={setReason}
        minRows={2}
        maxRows={8}
        required
      />
    </FormDialog>
  );
}
