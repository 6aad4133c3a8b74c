import type { Evidence } from '#shared/brief/kinds/evidence.ts';
import { useDocument } from '../../document/context.tsx';
import { CellLine } from '../../records/cell/CellLine.tsx';
import { removeWithUndo } from '../../records/edit-record.ts';
import { LateMenu } from '../../records/LateMenu.tsx';
import { useIsReadOnly } from '../../records/use-records.ts';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
import styles from './Evidence.module.css';

interface EvidenceItemProps {
  readonly item: Evidence;
  /** "E4". */
  readonly label: string;
  /** Accessible name of the text. */
  readonly name: string;
  /** How it is rated, in words. */
  readonly rated: string;
  /** A rating strong enough to stand below the label. */
  readonly mark?: string | undefined;
  /** What the menu offers above the entry that deletes. */
  readonly entries: () => readonly MenuEntry[];
  readonly place?: string | undefined;
  readonly onEnter?: (() => void) | undefined;
  readonly onEmpty: () => void;
}

/** One item of evidence: its label, which opens a menu, and its text. */
export function EvidenceItem(props: EvidenceItemProps) {
  return (
    <CellLine
      collection="evidence"
      record={props.item}
      label={props.name}
      placeholder="What is known"
      place={props.place}
      onEnter={props.onEnter}
      onEmpty={props.onEmpty}
      before={<LabelMenu {...props} />}
    />
  );
}

function LabelMenu({ item, label, mark, rated, entries }: EvidenceItemProps) {
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const items = (): MenuEntry[] => [
    ...entries(),
    {
      id: 'delete',
      label: `Delete ${label}`,
      danger: true,
      onSelect: () => removeWithUndo(document, 'evidence', item.id, label),
    },
  ];
  return (
    <LateMenu
      items={items}
      button={{
        className: styles.evidenceLabel,
        disabled: isReadOnly,
        'aria-label': `${label}${mark === undefined ? '' : ` ${mark}`}, ${rated}`,
      }}
    >
      {label}
      {mark !== undefined && <span className={styles.strong}> {mark}</span>}
    </LateMenu>
  );
}
