import type { ComponentProps, KeyboardEvent, ReactNode } from 'react';
import { ContextMenu } from '../../ui/ContextMenu/ContextMenu.tsx';
import { classNames } from '../../ui/class-names.ts';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
import nav from '../../ui/nav-list/nav-list.module.css';
import styles from './Library.module.css';

interface NavEntryProps {
  readonly icon?: ReactNode;
  readonly label: string;
  readonly count?: number | undefined;
  readonly isCurrent: boolean;
  readonly isInset?: boolean;
  readonly onClick: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** One entry of the pane at the left of the library. */
export function NavEntry(props: NavEntryProps) {
  return (
    <li>
      <NavButton {...props} />
    </li>
  );
}

interface NavEntryWithMenuProps extends NavEntryProps {
  readonly menu: () => MenuEntry[];
  /** What the row around the entry has besides, in a tree. */
  readonly row?: ComponentProps<'div'> & { readonly [data: `data-${string}`]: unknown };
  /** What stands before the entry in its row. */
  readonly before?: ReactNode;
  /** What stands below it: entries that lie in it. */
  readonly children?: ReactNode;
}

/** An entry with a menu under the pointer. */
export function NavEntryWithMenu({ menu, row, before, children, ...props }: NavEntryWithMenuProps) {
  return (
    <li>
      <div {...row}>
        {before}
        <ContextMenu items={menu}>
          <NavButton {...props} />
        </ContextMenu>
      </div>
      {children}
    </li>
  );
}

function NavButton(props: NavEntryProps & { readonly onContextMenu?: (event: React.MouseEvent) => void }) {
  return (
    <button
      type="button"
      className={classNames(nav.entry, props.isCurrent && nav.current, props.isCurrent && styles.navCurrent)}
      aria-current={props.isCurrent ? 'page' : undefined}
      title={props.label}
      onClick={props.onClick}
      onKeyDown={props.onKeyDown}
      onContextMenu={props.onContextMenu}
    >
      {props.icon}
      <span className={classNames(styles.navName, props.isInset && styles.navInset)}>{props.label}</span>
      {props.count !== undefined && <span className={nav.count}>{props.count.toLocaleString()}</span>}
    </button>
  );
}
