import LibraryBig from 'lucide-react/icons/library-big';
import PanelLeft from 'lucide-react/icons/panel-left';
import PanelRight from 'lucide-react/icons/panel-right';
import { exportEntries } from '../../commands/command-entries.ts';
import { runUserCommand, shortcutOf } from '../../commands/registry.ts';
import { useBrief, useDocumentState } from '../../document/context.tsx';
import { StatusChip } from '../../records/StatusChip.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
import { Menu } from '../../ui/Menu/Menu.tsx';
import { useApp } from '../../window/app-store.ts';
import { FormatTools } from './FormatTools.tsx';
import { SearchButton } from './SearchButton.tsx';
import styles from './TopBar.module.css';

/** The bar above a brief: its title, formatting, search, preview and export. */
export function BriefTopBar() {
  const title = useBrief((brief) => brief.title);
  const status = useBrief((brief) => brief.status);
  const isPreviewOpen = useApp((state) => state.settings.panes.isPreviewOpen);
  const isLeftOpen = useApp((state) => state.settings.panes.isLeftOpen);
  const isRightOpen = useApp((state) => state.settings.panes.isRightOpen);
  const isReadOnly = useDocumentState((state) => state.readOnly !== null);
  return (
    <header className={styles.bar}>
      <IconButton
        label="Outline"
        shortcut={shortcutOf('view.toggleLeft')}
        pressed={isLeftOpen}
        variant="quiet"
        icon={<PanelLeft size={16} />}
        onClick={() => runUserCommand('view.toggleLeft')}
      />
      <IconButton
        label="Library"
        shortcut={shortcutOf('library.show')}
        variant="quiet"
        icon={<LibraryBig size={16} />}
        onClick={() => runUserCommand('library.show')}
      />
      <div className={styles.name}>
        <h1 className={styles.title}>{title || 'Untitled brief'}</h1>
        <StatusChip status={status} />
      </div>
      {!isReadOnly && <FormatTools />}
      <SearchButton />
      <Button
        aria-pressed={isPreviewOpen}
        onClick={() => runUserCommand('view.preview')}
        title={isPreviewOpen ? 'Close the preview' : 'Show the page as it will print'}
      >
        Preview
      </Button>
      <Menu align="end" trigger={<Button variant="primary">Export</Button>} items={exportEntries} />
      <IconButton
        label="Inspector"
        shortcut={shortcutOf('view.toggleRight')}
        pressed={isRightOpen && !isPreviewOpen}
        variant="quiet"
        icon={<PanelRight size={16} />}
        onClick={() => runUserCommand('view.toggleRight')}
      />
    </header>
  );
}
