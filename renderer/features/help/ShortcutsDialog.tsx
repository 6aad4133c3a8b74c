import { useState } from 'react';
import { menuCommands } from '#shared/ipc/menu.ts';
import type { CommandEntry } from '#shared/ipc/menu-entry.ts';
import { isChangeable } from '#shared/ipc/shortcuts.ts';
import { shortcutOf, userCommand, userCommands } from '../../commands/registry.ts';
import { commandGroups } from '../../commands/user-command.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { ClosingDialog } from '../../ui/Dialog/ClosingDialog.tsx';
import { Kbd } from '../../ui/Kbd/Kbd.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { useApp } from '../../window/app-store.ts';
import { changeSettings } from '../../window/settings.ts';
import { ChangeableKeys } from './ChangeableKeys.tsx';
import styles from './HelpDialogs.module.css';

/** Keys that belong to a place rather than to a command. */
const localKeys = [
  ['Next or previous field', 'Tab'],
  ['Next record of a list', 'Enter'],
  ['Move a record or row', 'Alt+ArrowUp'],
  ['Select the record of the cursor', 'Escape'],
  ['Select more records', 'Shift+ArrowDown'],
  ['Select all records of a kind', 'Mod+A'],
  ['Mention an entity while writing', '@'],
  ['Next match while finding', 'F3'],
  ['Close what lies on top', 'Escape'],
] as const;

interface Row {
  readonly label: string;
  /** The command whose keys can be changed; none for keys that belong to a place. */
  readonly entry?: CommandEntry | undefined;
  readonly shortcut?: string | undefined;
}

interface RowGroup {
  readonly group: string;
  readonly rows: readonly Row[];
}

const entries = new Map(menuCommands.map((entry) => [entry.command, entry]));

/* The commands of the menu, and those that have keys without being in it. */
function rowGroups(filter: string): readonly RowGroup[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const isWanted = ({ label, shortcut = '' }: Row) =>
    words.every((word) => `${label} ${shortcut.replaceAll('Mod', 'Ctrl')}`.toLowerCase().includes(word));
  const groups: RowGroup[] = commandGroups.map((group) => ({
    group,
    rows: userCommands
      .filter((command) => command.group === group)
      .map(({ name, label }) => ({ label, entry: entries.get(name), shortcut: shortcutOf(name) }))
      .filter(({ entry, shortcut }) => entry !== undefined || shortcut !== undefined),
  }));
  const everywhere = {
    group: 'Everywhere',
    rows: localKeys.map(([label, shortcut]) => ({ label, shortcut })),
  };
  return [...groups, everywhere]
    .map(({ group, rows }) => ({ group, rows: rows.filter(isWanted) }))
    .filter(({ rows }) => rows.length > 0);
}

function KeysOf({ row: { entry, label, shortcut } }: { readonly row: Row }) {
  if (entry && isChangeable(entry) && userCommand(entry.command)) {
    return <ChangeableKeys command={entry.command} label={label} shortcut={shortcut} />;
  }
  return shortcut === undefined ? null : <Kbd shortcut={shortcut} />;
}

function Groups({ groups }: { readonly groups: readonly RowGroup[] }) {
  return groups.map(({ group, rows }) => (
    <section key={group} className={styles.group}>
      <h3 className={styles.groupName}>{group}</h3>
      <dl className={styles.keys}>
        {rows.map((row) => (
          <div key={row.label}>
            <dt>{row.label}</dt>
            <dd>
              <KeysOf row={row} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}

function RestoreKeys() {
  const isChanged = useApp((state) => Object.keys(state.settings.shortcuts).length > 0);
  return (
    <Button disabled={!isChanged} onClick={() => void changeSettings({ shortcuts: {} })}>
      Restore all keys
    </Button>
  );
}

/** Every shortcut, by group. Those of commands can be changed. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  // The keys are asked for again when they change.
  useApp((state) => state.settings.shortcuts);
  const [filter, setFilter] = useState('');
  const groups = rowGroups(filter);
  return (
    <ClosingDialog
      title="Keyboard shortcuts"
      description="Press the keys of a command to give it others. What you press then belongs to it."
      size="huge"
      focus="body"
      actions={<RestoreKeys />}
      onClose={onClose}
    >
      <div className={styles.filter}>
        <TextField
          label="Find a command or keys"
          hideLabel
          placeholder="Find a command or keys"
          value={filter}
          onChange={setFilter}
        />
      </div>
      {groups.length === 0 && <p className={styles.note}>No command has these words or keys.</p>}
      <section className={styles.columns} aria-label="Shortcuts by group">
        <Groups groups={groups} />
      </section>
    </ClosingDialog>
  );
}
