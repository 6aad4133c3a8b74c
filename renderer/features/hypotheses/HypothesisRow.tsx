import Ellipsis from 'lucide-react/icons/ellipsis';
import GripVertical from 'lucide-react/icons/grip-vertical';
import { useState } from 'react';
import type { Hypothesis } from '#shared/brief/hypothesis.ts';
import { inOrder } from '#shared/brief/order.ts';
import { focusRecord } from '../../app/app-store.ts';
import { addHypothesis } from '../../document/add-record.ts';
import { useDocument } from '../../document/context.tsx';
import { changeRecord, removeEmpty, removeWithUndo } from '../../records/edit-record.ts';
import { inspectProps } from '../../records/inspect-props.ts';
import { LateMenu } from '../../records/LateMenu.tsx';
import { LikelihoodButton } from '../../records/LikelihoodButton.tsx';
import { RecordText } from '../../records/RecordText.tsx';
import { useIsReadOnly, useRecords } from '../../records/use-records.ts';
import type { useRowOrder } from '../../records/use-row-order.ts';
import { classNames } from '../../ui/class-names.ts';
import { EvidenceCell } from './EvidenceCell.tsx';
import styles from './HypothesisTable.module.css';
import { UncertaintyCell } from './UncertaintyCell.tsx';

interface HypothesisRowProps {
  readonly hypothesis: Hypothesis;
  readonly label: string;
  readonly index: number;
  readonly order: ReturnType<typeof useRowOrder>;
}

/** One hypothesis: label, name and statement, likelihood, and what speaks for and against it. */
export function HypothesisRow({ hypothesis, label, index, order }: HypothesisRowProps) {
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const name = `Hypothesis ${label}`;
  const edge = order.edgeOf(index);
  return (
    <tr
      className={classNames(
        styles.row,
        edge === 'above' && styles.dropAbove,
        edge === 'below' && styles.dropBelow,
        order.draggedIndex === index && styles.dragged,
      )}
      onKeyDown={(event) => order.onKeyDown(event, index)}
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
      <Statement hypothesis={hypothesis} name={name} order={order} index={index} />
      <td className={styles.likelihood}>
        <LikelihoodButton
          label={`Likelihood of ${name}`}
          value={hypothesis.likelihood}
          onChange={(likelihood) =>
            changeRecord(document, 'hypotheses', hypothesis.id, { likelihood }, `likelihood:${hypothesis.id}`)
          }
        />
      </td>
      <EvidenceCell hypothesis={hypothesis} name={name} side="supporting" />
      <EvidenceCell hypothesis={hypothesis} name={name} side="contradicting" />
      <UncertaintyCell hypothesisId={hypothesis.id} name={name} />
    </tr>
  );
}

function Statement(props: {
  readonly hypothesis: Hypothesis;
  readonly name: string;
  readonly order: HypothesisRowProps['order'];
  readonly index: number;
}) {
  const { hypothesis, name, order, index } = props;
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const count = useRecords('hypotheses').length;
  const [asked, setAsked] = useState<'name' | 'notes' | null>(null);
  const addNext = () => {
    const id = addHypothesis(document, hypothesis.id);
    if (id !== null) focusRecord('hypotheses', id);
  };
  const drop = () => removeEmpty(document, 'hypotheses', inOrder(document.brief.hypotheses), hypothesis.id);
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
              disabled: index === count - 1,
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
