import type { Evidence } from '#shared/brief/kinds/evidence.ts';
import { useDocument } from '../../document/context.tsx';
import { removeWithUndo } from '../../records/edit-record.ts';
import { LateMenu } from '../../records/LateMenu.tsx';
import { useIsReadOnly } from '../../records/use-records.ts';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
import styles from './HypothesisTable.module.css';
import { Line } from './Line.tsx';

/** One item of evidence: its label, with a menu behind it, and its text. */
export function EvidenceItem(props: {
  readonly item: Evidence;
  /** "E4". */
  readonly label: string;
  /** Accessible name of the text. */
  readonly name: string;
  /** How it is rated, in words. */
  readonly rated: string;
  /** A rating strong enough to stand below the label. */
  readonly mark?: string | undefined;
  /** What the menu offers above deleting. */
  readonly entries: () => readonly MenuEntry[];
  readonly place?: string | undefined;
  readonly onEnter?: (() => void) | undefined;
  readonly onEmpty: () => void;
}) {
  const { item, label, mark } = props;
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const items = (): MenuEntry[] => [
    ...props.entries(),
    {
      id: 'delete',
      label: `Delete ${label}`,
      danger: true,
      onSelect: () => removeWithUndo(document, 'evidence', item.id, label),
    },
  ];
  return (
    <Line
      collection="evidence"
      record={item}
      label={props.name}
      placeholder="What is known"
      place={props.place}
      onEnter={props.onEnter}
      onEmpty={props.onEmpty}
      before={
        <LateMenu
          items={items}
          button={{
            className: styles.evidenceLabel,
            disabled: isReadOnly,
            'aria-label': `${label}${mark === undefined ? '' : ` ${mark}`}, ${props.rated}`,
          }}
        >
          {label}
          {mark !== undefined && <span className={styles.strong}> {mark}</span>}
        </LateMenu>
      }
    />
  );
}
