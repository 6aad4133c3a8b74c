import Search from 'lucide-react/icons/search';
import { runUserCommand, shortcutOf } from '../../commands/registry.ts';
import { Kbd } from '../../ui/Kbd/Kbd.tsx';
import styles from './TopBar.module.css';

/** Looks like a search field and opens the palette. */
export function SearchButton() {
  const shortcut = shortcutOf('view.palette');
  return (
    <button type="button" className={styles.search} onClick={() => runUserCommand('view.palette')}>
      <Search size={14} aria-hidden="true" />
      <span>Search or run a command</span>
      {shortcut && <Kbd shortcut={shortcut} />}
    </button>
  );
}
