import { shortcutOf, userCommands } from '../../commands/registry.ts';
import { commandGroups } from '../../commands/user-command.ts';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';
import { Kbd } from '../../ui/Kbd/Kbd.tsx';
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

/** Every shortcut, by group. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const groups = commandGroups.map((group) => ({
    group,
    commands: userCommands.flatMap((command) => {
      const shortcut = shortcutOf(command.name);
      return command.group === group && shortcut ? [{ label: command.label, shortcut }] : [];
    }),
  }));
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="Keyboard shortcuts" size="huge">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <section className={styles.columns} tabIndex={0} aria-label="Shortcuts by group">
        {[
          ...groups,
          { group: 'Everywhere', commands: localKeys.map(([label, shortcut]) => ({ label, shortcut })) },
        ]
          .filter(({ commands }) => commands.length > 0)
          .map(({ group, commands }) => (
            <section key={group} className={styles.group}>
              <h3 className={styles.groupName}>{group}</h3>
              <dl className={styles.keys}>
                {commands.map(({ label, shortcut }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>
                      <Kbd shortcut={shortcut} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </section>
    </Dialog>
  );
}
