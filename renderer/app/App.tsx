import { useEffect } from 'react';
import { Jobs } from '../features/jobs/Jobs.tsx';
import { OnceOpen } from '../start/late-part.tsx';
import { startWindow } from '../start/start-window.ts';
import { useApp } from '../window/app-store.ts';
import { closeDialogsWithBrief } from '../window/dialogs-of-brief.ts';
import { hearEmptyPastes } from '../window/nothing-pasted.ts';
import styles from './App.module.css';
import { DropTarget } from './DropTarget.tsx';
import { useKeptFocus } from './keep-focus.ts';
import { useKeyboardMap } from './keyboard.ts';
import { AppDialogs, BriefView, CommandPalette, laterParts, ReadingView, Welcome } from './later-parts.tsx';
import { LibraryView } from './library-view/LibraryView.tsx';
import { useWindowReport } from './window-report.ts';
import { followRoom } from './window-room.ts';

/* The window's lines while nothing is in it yet, so that nothing moves when the content comes. */
function EmptyFrame() {
  return (
    <>
      <div className={styles.frameTop} />
      <div />
      <div className={styles.frameFoot} />
    </>
  );
}

/** The whole window: the library or one brief, and whatever lies over it. */
export function App() {
  const view = useApp((state) => state.view);
  const isPaletteOpen = useApp((state) => state.isPaletteOpen);
  const isWelcomeOpen = useApp((state) => state.isWelcomeOpen);
  const hasDialog = useApp((state) => state.dialog !== null);
  useKeyboardMap();
  useKeptFocus();
  useWindowReport();
  useEffect(() => startWindow(laterParts), []);
  useEffect(hearEmptyPastes, []);
  useEffect(followRoom, []);
  useEffect(closeDialogsWithBrief, []);
  return (
    <DropTarget>
      <div className={styles.window} data-view={view.kind} aria-busy={view.kind === 'starting'}>
        {(view.kind === 'starting' || view.kind === 'opening') && <EmptyFrame />}
        {view.kind === 'library' && <LibraryView />}
        {view.kind === 'brief' && <BriefView document={view.document} importReport={view.importReport} />}
        {view.kind === 'reading' && (
          <ReadingView document={view.document} look={view.look} found={view.found} />
        )}
      </div>
      <Jobs />
      <OnceOpen isOpen={isPaletteOpen}>
        <CommandPalette />
      </OnceOpen>
      <OnceOpen isOpen={isWelcomeOpen}>
        <Welcome />
      </OnceOpen>
      <OnceOpen isOpen={hasDialog}>
        <AppDialogs />
      </OnceOpen>
    </DropTarget>
  );
}
