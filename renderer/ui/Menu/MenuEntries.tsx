import { Menu as Base } from '@base-ui/react/menu';
import Check from 'lucide-react/icons/check';
import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Kbd } from '../Kbd/Kbd.tsx';
import { ariaShortcut } from '../Kbd/shortcut.ts';
import surface from '../surface/surface.module.css';
import type { MenuAction, MenuEntry, MenuSubmenu } from './menu-entry.ts';

/** Icons are kept in one column: if one entry has a mark, all leave room for one. */
function hasMark(entry: MenuEntry): boolean {
  if (entry.kind === 'group') return entry.items.some(hasMark);
  if (entry.kind === 'separator') return false;
  return entry.icon !== undefined || (entry.kind !== 'submenu' && entry.checked !== undefined);
}

/** The rows of a menu, shared by the menu on a button and the menu under the pointer. */
export function MenuEntries({ items }: { readonly items: readonly MenuEntry[] }): ReactNode {
  const isMarked = items.some(hasMark);
  return items.map((entry) => {
    switch (entry.kind) {
      case 'separator':
        return <Base.Separator key={entry.id} className={surface.separator} />;
      case 'group':
        return (
          <Base.Group key={entry.id}>
            <Base.GroupLabel className={surface.heading}>{entry.label}</Base.GroupLabel>
            <MenuEntries items={entry.items} />
          </Base.Group>
        );
      case 'submenu':
        return <Submenu key={entry.id} entry={entry} isMarked={isMarked} />;
      default:
        return <Action key={entry.id} entry={entry} isMarked={isMarked} />;
    }
  });
}

function Action({ entry, isMarked }: { readonly entry: MenuAction; readonly isMarked: boolean }): ReactNode {
  const content = (
    <>
      {isMarked && <Mark checked={entry.checked} icon={entry.icon} />}
      <span className={surface.text}>
        {entry.label}
        {entry.detail !== undefined && <span className={surface.detail}>{entry.detail}</span>}
      </span>
      {entry.count !== undefined && <span className={surface.trailing}>{entry.count.toLocaleString()}</span>}
      {entry.shortcut !== undefined && (
        <span className={surface.trailing} aria-hidden="true">
          <Kbd plain shortcut={entry.shortcut} />
        </span>
      )}
    </>
  );
  const common = {
    className: surface.item,
    label: entry.label,
    disabled: entry.disabled ?? false,
    'data-danger': entry.danger ? '' : undefined,
    'aria-keyshortcuts': entry.shortcut === undefined ? undefined : ariaShortcut(entry.shortcut),
  };
  return entry.checked === undefined ? (
    <Base.Item {...common} onClick={entry.onSelect}>
      {content}
    </Base.Item>
  ) : (
    <Base.CheckboxItem
      {...common}
      closeOnClick={!entry.staysOpen}
      checked={entry.checked}
      onCheckedChange={entry.onSelect}
    >
      {content}
    </Base.CheckboxItem>
  );
}

function Submenu({
  entry,
  isMarked,
}: {
  readonly entry: MenuSubmenu;
  readonly isMarked: boolean;
}): ReactNode {
  return (
    <Base.SubmenuRoot disabled={entry.disabled ?? false}>
      <Base.SubmenuTrigger className={surface.item} label={entry.label}>
        {isMarked && <Mark checked={undefined} icon={entry.icon} />}
        <span className={surface.text}>{entry.label}</span>
        <span className={classNames(surface.mark, surface.trailing)}>
          <ChevronRight size={14} aria-hidden="true" />
        </span>
      </Base.SubmenuTrigger>
      <Base.Portal>
        <Base.Positioner className={surface.positioner} sideOffset={2} alignOffset={-5} collisionPadding={8}>
          <Base.Popup className={classNames(surface.surface, surface.list)}>
            <MenuEntries items={entry.items} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.SubmenuRoot>
  );
}

function Mark({
  checked,
  icon,
}: {
  readonly checked: boolean | undefined;
  readonly icon: ReactNode;
}): ReactNode {
  return (
    <span className={classNames(surface.mark, checked && surface.checked)} aria-hidden="true">
      {checked ? <Check size={16} /> : icon}
    </span>
  );
}
