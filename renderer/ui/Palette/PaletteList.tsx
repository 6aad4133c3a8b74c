import { type ReactNode, useEffect, useRef } from 'react';
import { classNames } from '../class-names.ts';
import { Kbd } from '../Kbd/Kbd.tsx';
import surface from '../surface/surface.module.css';
import { Highlight } from './Highlight.tsx';
import styles from './Palette.module.css';
import type { FoundItem, PaletteGroup, PaletteItem } from './palette-matches.ts';

interface PaletteListProps {
  readonly listId: string;
  readonly label: string;
  readonly groups: readonly PaletteGroup[];
  /** Position of the highlighted row over all groups. */
  readonly current: number;
  readonly onPoint: (index: number) => void;
  readonly onRun: (item: PaletteItem) => void;
}

/** The grouped rows under a palette's input. The focus stays in the input. */
export function PaletteList({ listId, label, groups, current, onPoint, onRun }: PaletteListProps): ReactNode {
  let index = -1;
  return (
    <div id={listId} role="listbox" aria-label={label} className={styles.list} hidden={groups.length === 0}>
      {groups.map((group, position) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is not allowed inside a listbox.
        <div key={group.name} role="group" aria-labelledby={`${listId}-group-${position}`}>
          <div id={`${listId}-group-${position}`} className={surface.heading}>
            {group.name}
          </div>
          {group.items.map((item) => {
            index += 1;
            const row = index;
            return (
              <Row
                key={item.id}
                id={`${listId}-${row}`}
                item={item}
                isCurrent={row === current}
                onPoint={() => onPoint(row)}
                onRun={() => onRun(item)}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

interface RowProps {
  readonly id: string;
  readonly item: FoundItem;
  readonly isCurrent: boolean;
  readonly onPoint: () => void;
  readonly onRun: () => void;
}

function Row({ id, item, isCurrent, onPoint, onRun }: RowProps): ReactNode {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: keys go to the input, which names this row its active descendant.
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={isCurrent}
      aria-disabled={item.disabled || undefined}
      data-highlighted={isCurrent ? '' : undefined}
      className={classNames(surface.item, styles.row)}
      onPointerMove={() => !isCurrent && onPoint()}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onRun}
    >
      {item.icon !== undefined && (
        <span className={surface.mark} aria-hidden="true">
          {item.icon}
        </span>
      )}
      <span className={styles.label}>
        <Highlight text={item.label} ranges={item.ranges ?? []} />
        {item.detail !== undefined && <span className={styles.detail}>{item.detail}</span>}
      </span>
      {item.shortcut !== undefined && (
        <span className={surface.trailing}>
          <Kbd shortcut={item.shortcut} />
        </span>
      )}
    </div>
  );
}
