import Archive from 'lucide-react/icons/archive';
import Bold from 'lucide-react/icons/bold';
import ChevronDown from 'lucide-react/icons/chevron-down';
import Copy from 'lucide-react/icons/copy';
import Download from 'lucide-react/icons/download';
import Ellipsis from 'lucide-react/icons/ellipsis';
import PanelRight from 'lucide-react/icons/panel-right';
import Plus from 'lucide-react/icons/plus';
import Trash from 'lucide-react/icons/trash-2';
import { type ReactNode, useState } from 'react';
import { Button } from '../Button/Button.tsx';
import { ContextMenu } from '../ContextMenu/ContextMenu.tsx';
import { IconButton } from '../IconButton/IconButton.tsx';
import { Kbd } from '../Kbd/Kbd.tsx';
import { Menu } from '../Menu/Menu.tsx';
import type { MenuEntry } from '../Menu/menu-entry.ts';
import { showToast } from '../Toast/toasts.ts';
import styles from './Gallery.module.css';
import { Row, Section } from './Section.tsx';

const nothing = () => undefined;

/** Buttons, menus and keys. */
export function ActionSections(): ReactNode {
  return (
    <>
      <Buttons />
      <IconButtons />
      <Menus />
      <Keys />
    </>
  );
}

function Buttons(): ReactNode {
  return (
    <Section title="Button">
      <Row>
        <Button>Preview</Button>
        <Button variant="primary">Export</Button>
        <Button variant="quiet">Matrix view</Button>
        <Button variant="danger">Delete…</Button>
        <Button variant="link">Show sources</Button>
      </Row>
      <Row>
        <Button icon={<Plus size={16} />}>Add row</Button>
        <Button variant="primary" icon={<Download size={16} />}>
          Save copy
        </Button>
        <Button iconAfter={<ChevronDown size={14} />}>Status</Button>
        <Button variant="danger-solid">Delete</Button>
      </Row>
      <Row>
        <Button busy>Preview</Button>
        <Button busy variant="primary">
          Exporting
        </Button>
        <Button disabled>Disabled</Button>
        <Button disabled variant="primary">
          Disabled
        </Button>
        <Button disabled variant="quiet">
          Disabled
        </Button>
      </Row>
      <Row>
        <Button size="small">Small</Button>
        <Button size="medium">Medium</Button>
        <Button size="large">Large</Button>
        <Button size="large" variant="primary">
          Large
        </Button>
      </Row>
    </Section>
  );
}

function IconButtons(): ReactNode {
  const [isBold, setBold] = useState(true);
  return (
    <Section title="IconButton and Tooltip">
      <Row>
        <IconButton
          label="Bold"
          shortcut="Mod+B"
          icon={<Bold size={16} />}
          pressed={isBold}
          onClick={() => setBold(!isBold)}
        />
        <IconButton label="Toggle inspector" shortcut="Mod+Alt+I" icon={<PanelRight size={16} />} />
        <IconButton label="More" icon={<Ellipsis size={16} />} variant="default" />
        <IconButton label="Copy" icon={<Copy size={16} />} size="small" />
        <IconButton label="Archive" icon={<Archive size={16} />} disabled />
      </Row>
    </Section>
  );
}

function useEntries(): readonly MenuEntry[] {
  const [isShown, setShown] = useState(true);
  return [
    { id: 'new', label: 'New item', icon: <Plus size={16} />, shortcut: 'Mod+N', onSelect: nothing },
    {
      id: 'copy',
      label: 'Duplicate',
      icon: <Copy size={16} />,
      shortcut: 'Mod+Shift+D',
      onSelect: () => showToast({ title: 'Duplicated', action: { label: 'Undo', onSelect: nothing } }),
    },
    { id: 'line-1', kind: 'separator' },
    { id: 'show', label: 'Show ranges', checked: isShown, onSelect: () => setShown(!isShown) },
    {
      id: 'sort',
      kind: 'submenu',
      label: 'Sort by',
      items: [
        { id: 'title', label: 'Title', checked: true, onSelect: nothing },
        { id: 'date', label: 'Last change', checked: false, onSelect: nothing },
      ],
    },
    {
      id: 'group',
      kind: 'group',
      label: 'Move to',
      items: [
        { id: 'archive', label: 'Archive', detail: 'Kept, but out of the list', onSelect: nothing },
        { id: 'shared', label: 'Shared folder', disabled: true, onSelect: nothing },
      ],
    },
    { id: 'line-2', kind: 'separator' },
    {
      id: 'delete',
      label: 'Delete',
      icon: <Trash size={16} />,
      danger: true,
      shortcut: 'Delete',
      onSelect: nothing,
    },
  ];
}

function Menus(): ReactNode {
  const entries = useEntries();
  return (
    <Section title="Menu and ContextMenu">
      <Row>
        <Menu trigger={<Button iconAfter={<ChevronDown size={14} />}>Actions</Button>} items={entries} />
        <Menu
          trigger={<IconButton label="More actions" icon={<Ellipsis size={16} />} />}
          items={() => entries}
          align="end"
        />
      </Row>
      <ContextMenu items={entries}>
        <div className={styles.target}>Press here with the secondary button</div>
      </ContextMenu>
    </Section>
  );
}

function Keys(): ReactNode {
  return (
    <Section title="Kbd">
      <Row>
        <Kbd shortcut="Mod+K" platform="linux" />
        <Kbd shortcut="Mod+Shift+K" platform="windows" />
        <Kbd shortcut="Mod+Shift+K" platform="mac" />
        <Kbd shortcut="Alt+ArrowUp" platform="linux" />
        <Kbd shortcut="Mod+Enter" platform="mac" plain />
      </Row>
    </Section>
  );
}
