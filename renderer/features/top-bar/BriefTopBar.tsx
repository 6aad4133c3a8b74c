import LibraryBig from 'lucide-react/icons/library-big';
import PanelLeft from 'lucide-react/icons/panel-left';
import PanelRight from 'lucide-react/icons/panel-right';
import type { ReactNode } from 'react';
import { exportEntries } from '../../commands/command-entries.ts';
import { runUserCommand, shortcutOf } from '../../commands/registry.ts';
import { useBrief, useDocumentState } from '../../document/context.tsx';
import { SentOutChip } from '../../records/SentOutChip.tsx';
import { StatusChip } from '../../records/StatusChip.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { Chip } from '../../ui/Chip/Chip.tsx';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
import { Menu } from '../../ui/Menu/Menu.tsx';
import { isLeftPaneOpen, isRightPaneOpen, useApp } from '../../window/app-store.ts';
import { useBriefReview } from '../../window/brief-reviews.ts';
import { useSentOut } from '../../window/sent-out.ts';
import { FormatTools } from './FormatTools.tsx';
import { SearchButton } from './SearchButton.tsx';
import styles from './TopBar.module.css';

/** The bar above a brief: its title, formatting, search, preview and export. */
export function BriefTopBar() {
  const isPreviewOpen = useApp((state) => state.settings.panes.isPreviewOpen);
  const isLeftOpen = useApp(isLeftPaneOpen);
  const isRightOpen = useApp(isRightPaneOpen);
  const isReadOnly = useDocumentState((state) => state.readOnly !== null);
  return (
    <header className={styles.bar}>
      <Tool command="view.toggleLeft" label="Outline" icon={<PanelLeft size={16} />} isPressed={isLeftOpen} />
      <Tool command="library.show" label="Library" icon={<LibraryBig size={16} />} />
      <Name />
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
      <Tool
        command="view.toggleRight"
        label="Inspector"
        icon={<PanelRight size={16} />}
        isPressed={isRightOpen && !isPreviewOpen}
      />
    </header>
  );
}

function Tool(props: {
  readonly command: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** Left out for a tool that opens nothing beside the page. */
  readonly isPressed?: boolean | undefined;
}) {
  const { command, label, icon, isPressed } = props;
  return (
    <IconButton
      label={label}
      shortcut={shortcutOf(command)}
      pressed={isPressed}
      variant="quiet"
      icon={icon}
      onClick={() => runUserCommand(command)}
    />
  );
}

function Name() {
  const title = useBrief((brief) => brief.title);
  const status = useBrief((brief) => brief.status);
  const briefId = useBrief((brief) => brief.id);
  const review = useBriefReview(briefId);
  const sentOut = useSentOut(briefId);
  return (
    <div className={styles.name}>
      <h1 className={styles.title}>{title || 'Untitled brief'}</h1>
      {review && <Chip tone="warn">For review</Chip>}
      {!review && sentOut.length > 0 && <SentOutChip sentOut={sentOut} />}
      {!review && sentOut.length === 0 && <StatusChip status={status} />}
    </div>
  );
}
