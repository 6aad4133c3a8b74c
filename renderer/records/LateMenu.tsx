import { type ButtonHTMLAttributes, type ReactNode, useState } from 'react';
import { Menu } from '../ui/Menu/Menu.tsx';
import type { MenuEntry } from '../ui/Menu/menu-entry.ts';
import { Popover } from '../ui/Popover/Popover.tsx';

type TriggerProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly 'data-row-button'?: string;
};

interface LateProps {
  /** The content of the button that opens it. */
  readonly children: ReactNode;
  readonly button: TriggerProps;
  readonly align?: 'start' | 'center' | 'end' | undefined;
}

/*
 * A list of hundreds of rows has hundreds of menus, and few are ever opened: each is only a button until it is first
 * pressed.
 */

/** A button that opens a menu. */
export function LateMenu(
  props: LateProps & { readonly items: readonly MenuEntry[] | (() => readonly MenuEntry[]) },
) {
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const { children, button, align, items } = props;
  if (isOpen === null) return <Idle {...{ children, button }} popup="menu" onOpen={() => setOpen(true)} />;
  return (
    <Menu
      align={align}
      open={isOpen}
      onOpenChange={setOpen}
      items={items}
      trigger={
        <button type="button" {...button}>
          {children}
        </button>
      }
    />
  );
}

/** A button that opens a small panel. */
export function LatePopover(
  props: LateProps & { readonly title: string; readonly content: (close: () => void) => ReactNode },
) {
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const { children, button, align, title, content } = props;
  if (isOpen === null) return <Idle {...{ children, button }} popup="dialog" onOpen={() => setOpen(true)} />;
  return (
    <Popover
      title={title}
      align={align}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <button type="button" {...button}>
          {children}
        </button>
      }
    >
      {content(() => setOpen(false))}
    </Popover>
  );
}

function Idle(props: LateProps & { readonly popup: 'menu' | 'dialog'; readonly onOpen: () => void }) {
  return (
    <button
      type="button"
      {...props.button}
      aria-haspopup={props.popup}
      aria-expanded={false}
      onClick={props.onOpen}
    >
      {props.children}
    </button>
  );
}
