import Ellipsis from 'lucide-react/icons/ellipsis';
import GripVertical from 'lucide-react/icons/grip-vertical';
import { memo, useState } from 'react';
import type { Hypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { addRecord } from '../../document/add-record.ts';
import { useDocument } from '../../document/context.tsx';
import { changeRecord, removeEmpty, removeWithUndo } from '../../records/edit-record.ts';
import { inspectProps } from '../../records/inspect-props.ts';
import { LateMenu } from '../../records/LateMenu.tsx';
import { LikelihoodButton } from '../../records/LikelihoodButton.tsx';
import { RecordText } from '../../records/RecordText.tsx';
import { useIsReadOnly } from '../../records/use-records.ts';
import { classNames } from '../../ui/class-names.ts';
import type { RowOrder } from '../../ui/ReorderList/use-row-order.ts';
import { focusRecord } from '../../window/app-store.ts';
import { EvidenceCell } from './EvidenceCell.tsx';
import styles from './HypothesisTable.module.css';
import { UncertaintyCell } from './UncertaintyCell.tsx';

interface HypothesisRowProps {
  readonly hypothesis: Hypothesis;
  readonly label: string;
  readonly index: number;
  readonly isLast: boolean;
  readonly order: RowOrder;
  readonly isDragged: boolean;
  /** The edge of the row at which a row being dragged would land. */
  readonly dropEdge: 'above' | 'below' | null;
}

/** One hypothesis: label, name and statement, likelihood, and what speaks for and against it. */
export const HypothesisRow = memo(function HypothesisRow(props: HypothesisRowProps) {
  const { hypothesis, label, index, order } = props;
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const name = `Hypothesis ${label}`;
  return (
    <tr
      className={classNames(
        styles.row,
        props.dropEdge === 'above' && styles.dropAbove,
        props.dropEdge === 'below' && styles.dropBelow,
        props.isDragged && styles.dragged,
      )}
      onKeyDown={(event) => order.press(event, index)}
      {...inspectProps('hypotheses', hypothesis.id)}
    >
      <th scope="row" className={styles.label}>
        {!isReadOnly && (
          <button
            type="button"
            className={styles.handle}
            aria-label={`Move ${name}`}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            {...order.handleProps(index)}
          >
            <GripVertical size={14} aria-hidden="true" />
          </button>
        )}
        {label}
      </th>
      <Statement {...{ hypothesis, name, order, index }} isLast={props.isLast} />
      <td className={styles.likelihood}>
        <LikelihoodButton
          label={`Likelihood of ${name}`}
          value={hypothesis.likelihood}
          onChange={(likelihood) =>
            changeRecord(document, 'hypotheses', hypothesis.id, { likelihood }, `likelihood:${hypothesis.id}`)
          }
        />
      </td>
      <EvidenceCell hypothesisId={hypothesis.id} name={name} side="supporting" />
      <EvidenceCell hypothesisId={hypothesis.id} name={name} side="contradicting" />
      <UncertaintyCell hypothesisId={hypothesis.id} name={name} />
    </tr>
  );
});

function Statement(props: {
  readonly hypothesis: Hypothesis;
  readonly name: string;
  readonly order: RowOrder;
  readonly index: number;
  readonly isLast: boolean;
}) {
  const { hypothesis, name, order, index, isLast } = props;
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const [asked, setAsked] = useState<'name' | 'notes' | null>(null);
  const addNext = () => {
    const id = addRecord(document, 'hypotheses', {}, hypothesis.id);
    if (id !== null) focusRecord('hypotheses', id);
  };
  const drop = () => removeEmpty(document, 'hypotheses', hypothesis.id);
  return (
    <td className={styles.statement}>
      <div className={styles.words}>
        {(hypothesis.name !== '' || asked === 'name') && (
          <RecordText
            collection="hypotheses"
            record={hypothesis}
            field="name"
            label={`Name of ${name}`}
            placeholder="Short name"
            look="name"
            isAsked={asked === 'name'}
            onEnter={() => focusRecord('hypotheses', hypothesis.id)}
          />
        )}
        <RecordText
          collection="hypotheses"
          record={hypothesis}
          field="statement"
          label={name}
          placeholder="What could be the case"
          isFirst
          onEnter={addNext}
          onEmpty={drop}
        />
        {(hypothesis.notes !== '' || asked === 'notes') && (
          <RecordText
            collection="hypotheses"
            record={hypothesis}
            field="notes"
            label={`Note on ${name}`}
            placeholder="What else is to be said of it"
            look="note"
            isAsked={asked === 'notes'}
          />
        )}
      </div>
      {!isReadOnly && (
        <LateMenu
          align="end"
          button={{ className: styles.more, 'data-row-button': '', 'aria-label': `More for ${name}` }}
          items={() => [
            {
              id: 'name',
              label: hypothesis.name === '' ? 'Give it a name' : 'Rename',
              onSelect: () => setAsked('name'),
            },
            {
              id: 'note',
              label: hypothesis.notes === '' ? 'Add a note' : 'Edit the note',
              onSelect: () => setAsked('notes'),
            },
            { kind: 'separator', id: 'line-1' },
            {
              id: 'up',
              label: 'Move up',
              shortcut: 'Alt+ArrowUp',
              disabled: index === 0,
              onSelect: () => order.move(index, index - 1),
            },
            {
              id: 'down',
              label: 'Move down',
              shortcut: 'Alt+ArrowDown',
              disabled: isLast,
              onSelect: () => order.move(index, index + 1),
            },
            { kind: 'separator', id: 'line-2' },
            {
              id: 'delete',
              label: 'Delete hypothesis',
              danger: true,
              onSelect: () => removeWithUndo(document, 'hypotheses', hypothesis.id, name),
            },
          ]}
        >
          <Ellipsis size={16} aria-hidden="true" />
        </LateMenu>
      )}
    </td>
  );
}
