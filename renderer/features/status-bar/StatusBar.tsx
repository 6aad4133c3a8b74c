import { ladderTitles } from '#shared/standards/likelihood.ts';
import { runUserCommand } from '../../commands/registry.ts';
import { useBrief, useDocumentState } from '../../document/context.tsx';
import { useApp } from '../../window/app-store.ts';
import { useLibraryPlace } from '../../window/library-place.ts';
import { LanguageMenu } from './LanguageMenu.tsx';
import styles from './StatusBar.module.css';
import { WordCount } from './WordCount.tsx';

const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', second: '2-digit' });

function SaveStatus() {
  const saveState = useDocumentState((state) => state.saveState);
  const savedAt = useDocumentState((state) => state.savedAt);
  const isGone = useLibraryPlace((state) => state.problem !== null);
  if (saveState === 'failed' || isGone) return <span className={styles.failed}>Not saved</span>;
  if (saveState === 'gone') return <span className={styles.failed}>Not in the library</span>;
  if (saveState === 'behind') return <span className={styles.failed}>Saved, not up to date</span>;
  if (saveState === 'saving') return <span data-save-state="saving">Saving…</span>;
  return (
    <span data-save-state="saved">
      {savedAt === null ? 'Saved' : `Saved ${clock.format(new Date(savedAt))}`}
    </span>
  );
}

/* Shown only while the text, or the whole window, is larger or smaller than normal; pressing it undoes that. */
function Zoom(props: { readonly what: 'zoom' | 'windowZoom' }) {
  const zoom = useApp((state) => state.settings[props.what]);
  if (zoom === 1) return null;
  const [label, title, command] =
    props.what === 'zoom'
      ? ['Text', 'Normal text size', 'view.textReset']
      : ['Zoom', 'Actual size', 'view.zoomReset'];
  return (
    <button type="button" className={styles.zoom} title={title} onClick={() => runUserCommand(command)}>
      {label} {Math.round(zoom * 100)} %
    </button>
  );
}

/** The line at the bottom: how much there is to read, and when the last edit reached the disk. */
export function StatusBar() {
  const ladder = useBrief((brief) => brief.ladder);
  return (
    <footer className={styles.bar}>
      <WordCount />
      <span className={styles.grow} />
      <Zoom what="windowZoom" />
      <Zoom what="zoom" />
      <span role="status">
        <SaveStatus />
      </span>
      <LanguageMenu />
      <span>{ladderTitles[ladder]}</span>
    </footer>
  );
}
