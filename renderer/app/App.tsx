import { useEffect } from 'react';
import { CommandPalette } from '../features/palette/CommandPalette.tsx';
import { Welcome } from '../features/welcome/Welcome.tsx';
import styles from './App.module.css';
import { AppDialogs } from './AppDialogs.tsx';
import { useApp } from './app-store.ts';
import { BriefView } from './brief-view/BriefView.tsx';
import { DropTarget } from './DropTarget.tsx';
import { useKeyboardMap } from './keyboard.ts';
import { LibraryView } from './library-view/LibraryView.tsx';
import { startWindow } from './start-window.ts';
import { useWindowReport } from './window-report.ts';

/** The whole window: the library or one brief, and what can lie over it. */
export function App() {
  const view = useApp((state) => state.view);
  useKeyboardMap();
  useWindowReport();
  useEffect(() => startWindow(), []);
  return (
    <DropTarget>
      <div className={styles.window} data-view={view.kind} aria-busy={view.kind === 'starting'}>
        {view.kind === 'library' && <LibraryView />}
        {view.kind === 'brief' && <BriefView document={view.document} importReport={view.importReport} />}
      </div>
      <CommandPalette />
      <Welcome />
      <AppDialogs />
    </DropTarget>
  );
}
