import FileText from 'lucide-react/icons/file-text';
import Plus from 'lucide-react/icons/plus';
import { type ReactNode, useState } from 'react';
import { AutoTextArea } from '../AutoTextArea/AutoTextArea.tsx';
import { Button } from '../Button/Button.tsx';
import { Chip } from '../Chip/Chip.tsx';
import { Palette } from '../Palette/Palette.tsx';
import { ReorderList } from '../ReorderList/ReorderList.tsx';
import { moveEntry } from '../ReorderList/reorder.ts';
import { showToast } from '../Toast/toasts.ts';
import { VirtualList } from '../VirtualList/VirtualList.tsx';
import styles from './Gallery.module.css';
import { Row, Section } from './Section.tsx';

/** Lists, and the palette that searches them. */
export function ListSections(): ReactNode {
  return (
    <>
      <Palettes />
      <Reorder />
      <LongList />
      <Grid />
    </>
  );
}

const commands = [
  { id: 'new', group: 'Commands', label: 'New item', icon: <Plus size={16} />, shortcut: 'Mod+N' },
  { id: 'export', group: 'Commands', label: 'Export to Word', shortcut: 'Mod+Shift+E', keywords: ['docx'] },
  { id: 'rate', group: 'Commands', label: 'Rate evidence', disabled: true },
  { id: 'theme', group: 'Settings', label: 'Change the colours', detail: 'Light, dark or as the system' },
  {
    id: 'one',
    group: 'Items',
    label: 'Tanker traffic through the strait',
    icon: <FileText size={16} />,
    detail: '14 November',
  },
];

function Palettes(): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <Section title="Palette">
      <Row>
        <Button onClick={() => setOpen(true)}>Open palette</Button>
      </Row>
      <Palette
        open={open}
        onOpenChange={setOpen}
        label="Search or run a command"
        items={commands}
        onRun={(item) => showToast({ title: `Ran: ${item.label}` })}
      />
    </Section>
  );
}

function Reorder(): ReactNode {
  const [rows, setRows] = useState<readonly string[]>([
    'Paid passage',
    'Selective denial',
    'Closure for more than 72 hours',
  ]);
  return (
    <Section title="ReorderList">
      <ReorderList
        label="Rows"
        items={rows}
        getKey={(row) => row}
        getLabel={(row) => row}
        onMove={(from, to) => setRows(moveEntry(rows, from, to))}
        renderItem={(row) => (
          <AutoTextArea label={`Text of ${row}`} hideLabel bare value={row} onChange={() => undefined} />
        )}
      />
    </Section>
  );
}

interface Entry {
  readonly key: string;
  readonly title: string;
}

const entries: readonly Entry[] = Array.from({ length: 500 }, (_, index) => ({
  key: `entry-${index}`,
  title: `Entry ${index + 1}${index % 7 === 3 ? ', with a title so long that it has to break over more than one line of this list' : ''}`,
}));

function LongList(): ReactNode {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['entry-1', 'entry-2']));
  return (
    <Section title="VirtualList, 500 items, several chosen">
      <div className={styles.frame} style={{ height: 220 }}>
        <VirtualList
          label="Entries"
          items={entries}
          getKey={(entry) => entry.key}
          selected={selected}
          onSelectionChange={setSelected}
          selectionMode="multiple"
          onActivate={(entry) => showToast({ title: `Opened: ${entry.title}` })}
          renderItem={(entry) => <div className={styles.entry}>{entry.title}</div>}
        />
      </div>
    </Section>
  );
}

function Grid(): ReactNode {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['entry-0']));
  return (
    <Section title="VirtualList as a grid, one chosen">
      <div className={styles.frame} style={{ height: 132 }}>
        <VirtualList
          label="Entries with state"
          semantics="grid"
          items={entries.slice(0, 20)}
          getKey={(entry) => entry.key}
          selected={selected}
          onSelectionChange={setSelected}
          renderItem={(entry) => (
            <div className={styles.entry}>
              {entry.title} <Chip tone="good">Released</Chip>
            </div>
          )}
        />
      </div>
    </Section>
  );
}
