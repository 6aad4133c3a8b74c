import { useMemo } from 'react';
import type { LadderName } from '#shared/brief/head.ts';
import { changeHead } from '#shared/commands/head-change.ts';
import { ladderChanges } from '#shared/queries/ladder-changes.ts';
import { recordLabel } from '#shared/queries/record-labels.ts';
import { ladderTitles } from '#shared/standards/likelihood.ts';
import { useDocument } from '../../document/context.tsx';
import { OpenBrief } from '../../records/OpenBrief.tsx';
import { FormDialog } from '../../ui/Dialog/FormDialog.tsx';
import { tellProblem } from '../../window/problems.ts';
import styles from './LadderDialog.module.css';

interface LadderDialogProps {
  readonly ladder: LadderName;
  readonly onClose: () => void;
}

/** Shows which likelihoods of the brief another ladder calls differently, before it is taken. */
export function LadderDialog(props: LadderDialogProps) {
  return (
    <OpenBrief>
      <LadderForm {...props} />
    </OpenBrief>
  );
}

function LadderForm({ ladder, onClose }: LadderDialogProps) {
  const document = useDocument();
  const { brief } = document;
  const change = () => {
    const done = document.run(changeHead, { fields: { ladder } });
    if (!done.ok) tellProblem(done.error, 'The ladder was not changed');
    onClose();
  };
  return (
    <FormDialog
      title={`Change to ${ladderTitles[ladder]}`}
      description={`The numbers stay as they are. These words and ranges change, since ${ladderTitles[brief.ladder]} and ${ladderTitles[ladder]} do not mean the same by them.`}
      size="large"
      submitLabel="Change the ladder"
      isPossible
      onSubmit={change}
      onClose={onClose}
    >
      <Changes ladder={ladder} />
    </FormDialog>
  );
}

function Changes({ ladder }: { readonly ladder: LadderName }) {
  const { brief } = useDocument();
  const changes = useMemo(() => ladderChanges(brief, ladder), [brief, ladder]);
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <th scope="col">Judgment</th>
          <th scope="col">Now</th>
          <th scope="col">Then</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ collection, id, before, after, isWithoutTerm }) => (
          <tr key={`${collection}:${id}`}>
            <th scope="row">{recordLabel(brief, collection, id)}</th>
            <td>{before}</td>
            <td>{isWithoutTerm ? `${after}: no term here; move the number or pick a term` : after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
