import Ellipsis from 'lucide-react/icons/ellipsis';
import { useState } from 'react';
import type { Hypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { addRecord } from '../../document/add-record.ts';
import { useDocument } from '../../document/context.tsx';
import { removeEmpty, removeWithUndo } from '../../records/edit-record.ts';
import { LateMenu } from '../../records/LateMenu.tsx';
import { RecordText } from '../../records/RecordText.tsx';
import rowButton from '../../records/row-button.module.css';
import { StandingLine } from '../../records/standing/StandingLine.tsx';
import { useAdd } from '../../records/use-add.ts';
import { useIsReadOnly } from '../../records/use-records.ts';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
import type { RowOrder } from '../../ui/ReorderList/use-row-order.ts';
import { focusRecord } from '../../window/app-store.ts';
import styles from './HypothesisTable.module.css';

interface StatementProps {
  readonly hypothesis: Hypothesis;
  /** "Hypothesis A". */
  readonly name: string;
  readonly order: RowOrder;
  readonly index: number;
  readonly isLast: boolean;
}

/* An empty field that was asked for, to be filled. */
type Asked = 'name' | 'notes' | null;

/** What a hypothesis says: its name where it has one, its statement, a note, and a menu for the rest. */
export function Statement(props: StatementProps) {
  const { hypothesis, name } = props;
  const document = useDocument();
  const add = useAdd('hypotheses');
  const isReadOnly = useIsReadOnly();
  const [asked, setAsked] = useState<Asked>(null);
  return (
    <td className={styles.statement}>
      <div className={styles.words}>
        <OwnName {...{ hypothesis, name, asked }} />
        <RecordText
          collection="hypotheses"
          record={hypothesis}
          field="statement"
          label={name}
          placeholder="What could be the case"
          isFirst
          onEnter={() => add((to) => addRecord(to, 'hypotheses', {}, hypothesis.id))}
          onEmpty={() => removeEmpty(document, 'hypotheses', hypothesis.id)}
        />
        <Note {...{ hypothesis, name, asked }} />
        <StandingLine collection="hypotheses" id={hypothesis.id} />
      </div>
      {!isReadOnly && <More {...props} onAsk={setAsked} />}
    </td>
  );
}

interface AskedField extends Pick<StatementProps, 'hypothesis' | 'name'> {
  readonly asked: Asked;
}

function OwnName({ hypothesis, name, asked }: AskedField) {
  if (hypothesis.name === '' && asked !== 'name') return null;
  return (
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
  );
}

function Note({ hypothesis, name, asked }: AskedField) {
  if (hypothesis.notes === '' && asked !== 'notes') return null;
  return (
    <RecordText
      collection="hypotheses"
      record={hypothesis}
      field="notes"
      label={`Note on ${name}`}
      placeholder="What else is to be said of it"
      look="note"
      isAsked={asked === 'notes'}
    />
  );
}

function More(props: StatementProps & { readonly onAsk: (field: Asked) => void }) {
  const { hypothesis, name, order, index, isLast, onAsk } = props;
  const document = useDocument();
  const items = (): MenuEntry[] => [
    {
      id: 'name',
      label: hypothesis.name === '' ? 'Give it a name' : 'Rename',
      onSelect: () => onAsk('name'),
    },
    {
      id: 'note',
      label: hypothesis.notes === '' ? 'Add a note' : 'Edit the note',
      onSelect: () => onAsk('notes'),
    },
    { kind: 'separator', id: 'line-1' },
    ...moveEntries(order, index, isLast),
    { kind: 'separator', id: 'line-2' },
    {
      id: 'delete',
      label: 'Delete hypothesis',
      danger: true,
      onSelect: () => removeWithUndo(document, 'hypotheses', hypothesis.id, name),
    },
  ];
  return (
    <LateMenu
      align="end"
      button={{ className: rowButton.rowButton, 'data-row-button': '', 'aria-label': `More for ${name}` }}
      items={items}
    >
      <Ellipsis size={16} aria-hidden="true" />
    </LateMenu>
  );
}

function moveEntries(order: RowOrder, index: number, isLast: boolean): MenuEntry[] {
  return [
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
  ];
}
