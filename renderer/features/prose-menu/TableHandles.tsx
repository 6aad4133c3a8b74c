import GripHorizontal from 'lucide-react/icons/grip-horizontal';
import GripVertical from 'lucide-react/icons/grip-vertical';
import { type CSSProperties, type ReactNode, type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import { Menu } from '../../ui/Menu/Menu.tsx';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
import { type HandledCell, selectLine, useHandledCell } from './handled-cell.ts';
import { columnEntries, rowEntries } from './prose-menu-entries.ts';
import styles from './TableHandles.module.css';

function Handle(props: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly className: string | undefined;
  readonly style: CSSProperties;
  readonly items: () => readonly MenuEntry[];
  readonly onOpenChange: (isOpen: boolean) => void;
}) {
  return (
    <Menu
      items={props.items}
      onOpenChange={props.onOpenChange}
      trigger={
        <button
          type="button"
          // From the keyboard the same is in the menu of the text, the menu bar and the palette.
          tabIndex={-1}
          className={props.className}
          style={props.style}
          aria-label={props.label}
          title={props.label}
        >
          {props.icon}
        </button>
      }
    />
  );
}

function rowNumber(cell: HTMLTableCellElement): number {
  return (cell.closest('tr')?.rowIndex ?? 0) + 1;
}

function Handles(props: { readonly handled: HandledCell; readonly onOpenChange: (isOpen: boolean) => void }) {
  const { cell, row, column } = props.handled;
  const choose = (axis: 'row' | 'column') => (isOpen: boolean) => {
    // Held first, so that selecting moves no handle from under the pointer.
    flushSync(() => props.onOpenChange(isOpen));
    if (isOpen) selectLine(cell, axis);
  };
  return (
    <div data-table-handles="">
      <Handle
        label={`Row ${rowNumber(cell)}`}
        icon={<GripVertical size={12} aria-hidden="true" />}
        className={styles.row}
        style={row}
        items={rowEntries}
        onOpenChange={choose('row')}
      />
      <Handle
        label={`Column ${cell.cellIndex + 1}`}
        icon={<GripHorizontal size={12} aria-hidden="true" />}
        className={styles.column}
        style={column}
        items={columnEntries}
        onOpenChange={choose('column')}
      />
    </div>
  );
}

/** Handles beside a row and above a column of the table under the pointer or with the cursor: each selects and opens a menu. */
export function TableHandles({ scroller }: { readonly scroller: RefObject<HTMLElement | null> }) {
  const [isHeld, setHeld] = useState(false);
  const handled = useHandledCell(scroller, isHeld);
  return handled && <Handles handled={handled} onOpenChange={setHeld} />;
}
