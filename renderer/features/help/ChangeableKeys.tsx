import RotateCcw from 'lucide-react/icons/rotate-ccw';
import { type KeyboardEvent, useId, useState } from 'react';
import { acceleratorOfKeys } from '#shared/ipc/pressed-keys.ts';
import { holderOf, whyNoCommand, withMenuShortcut, withShortcut } from '#shared/ipc/shortcuts.ts';
import { partShortcut, userCommand } from '../../commands/registry.ts';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
import { Kbd } from '../../ui/Kbd/Kbd.tsx';
import { formatShortcut } from '../../ui/Kbd/shortcut.ts';
import { useApp } from '../../window/app-store.ts';
import { changeSettings } from '../../window/settings.ts';
import styles from './HelpDialogs.module.css';

const isMac = navigator.platform.startsWith('Mac');

const modifierKeys: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph']);

const own = () => useApp.getState().settings.shortcuts;

function give(command: string, accelerator: string | null): void {
  void changeSettings({ shortcuts: { ...withShortcut(own(), command, accelerator, isMac) } });
}

const waiting = 'Press the new keys. Backspace leaves the command without any, Escape changes nothing.';

/** What is asked of the user: nothing, keys, or whether keys are to be taken from another command. */
interface Asking {
  readonly text: string;
  /** Keys that another command has; pressed again, they are taken from it. */
  readonly taken: string | null;
}

/* What follows from a press while keys are waited for; null if the question is over. */
function answered(command: string, event: KeyboardEvent, asking: Asking): Asking | null {
  if (event.key === 'Escape') return null;
  const isBare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
  if (isBare && (event.key === 'Backspace' || event.key === 'Delete')) {
    give(command, null);
    return null;
  }
  const accelerator = acceleratorOfKeys(event, isMac);
  if (accelerator === null) return { text: 'No command can have this key. Choose another one.', taken: null };
  const why = whyNoCommand(accelerator, isMac);
  if (why !== null) return { text: why, taken: null };
  const holder = holderOf(accelerator, command, own(), isMac);
  if (holder && asking.taken !== accelerator) {
    const keys = formatShortcut(partShortcut(accelerator));
    const name = userCommand(holder.command)?.label ?? holder.label;
    return {
      text: `${keys} belongs to “${name}”. Press it again to take it from there.`,
      taken: accelerator,
    };
  }
  give(command, accelerator);
  return null;
}

function Restore({ command, label }: Pick<ChangeableKeysProps, 'command' | 'label'>) {
  const restored = () => withMenuShortcut(own(), command, isMac);
  return (
    <IconButton
      label={`Restore the keys of ${label}`}
      icon={<RotateCcw size={13} />}
      variant="quiet"
      size="small"
      onClick={() => void changeSettings({ shortcuts: { ...restored() } })}
    />
  );
}

function Keys({ shortcut }: { readonly shortcut: string | undefined }) {
  return shortcut === undefined ? <span className={styles.none}>None</span> : <Kbd shortcut={shortcut} />;
}

interface ChangeableKeysProps {
  readonly command: string;
  readonly label: string;
  readonly shortcut: string | undefined;
}

/** The keys of a command as a button: pressed, it waits for others. */
export function ChangeableKeys({ command, label, shortcut }: ChangeableKeysProps) {
  const isOwn = useApp((state) => Object.hasOwn(state.settings.shortcuts, command));
  const [asking, setAsking] = useState<Asking | null>(null);
  const textId = useId();
  const hear = (event: KeyboardEvent) => {
    if (!asking || modifierKeys.has(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    setAsking(answered(command, event, asking));
  };
  const keys = shortcut === undefined ? 'None' : formatShortcut(shortcut);
  return (
    <span className={styles.changeable}>
      {isOwn && <Restore command={command} label={label} />}
      <button
        type="button"
        className={styles.keysButton}
        aria-label={`${label}: ${keys}, change`}
        aria-pressed={asking !== null}
        data-hears-keys={asking ? '' : undefined}
        aria-describedby={asking ? textId : undefined}
        onClick={() => setAsking(asking ? null : { text: waiting, taken: null })}
        onKeyDown={hear}
        onBlur={() => setAsking(null)}
      >
        {asking ? '…' : <Keys shortcut={shortcut} />}
      </button>
      {asking && (
        <span id={textId} role="status" className={styles.asking}>
          {asking.text}
        </span>
      )}
    </span>
  );
}
