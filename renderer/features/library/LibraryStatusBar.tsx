import { useEffect } from 'react';
import { useLibrarySelection } from '../../commands/selection.ts';
import { askLastBackup, useLastBackup } from '../../window/last-backup.ts';
import { behindText, countText } from './count-text.ts';
import styles from './Library.module.css';
import { useLibrary } from './library-store.ts';
import { isNarrowed } from './list-filter.ts';
import { shortDate } from './short-date.ts';

/* The engine makes a daily backup by itself and does not announce it. */
const askAgainMs = 60_000;

/** The line at the bottom of the library: how many briefs are shown, and when the last backup was made. */
export function LibraryStatusBar() {
  const total = useLibrary((state) => state.total);
  const isTotalExact = useLibrary((state) => state.isTotalExact);
  const all = useLibrary((state) => state.facets?.total ?? 0);
  const behind = useLibrary((state) => state.behind);
  const isTrash = useLibrary((state) => state.filter.isTrash);
  const selected = useLibrarySelection((state) => state.briefIds.length);
  const lastBackup = useLastBackup((state) => state.at);
  const copyProblem = useLastBackup((state) => state.copyProblem);
  useEffect(() => {
    void askLastBackup();
    const timer = window.setInterval(() => void askLastBackup(), askAgainMs);
    return () => window.clearInterval(timer);
  }, []);
  const isHidden = useLibrary(isNarrowed);
  return (
    <footer className={styles.status}>
      <span role="status">{countText({ shown: total, all, isExact: isTotalExact, isTrash, isHidden })}</span>
      {behind > 0 && <span>{behindText(behind)}</span>}
      {selected > 1 && <span>{selected} selected</span>}
      <span className={styles.grow} />
      <span title={copyProblem ?? undefined}>
        {lastBackup === null ? 'No backup yet' : `Last backup ${shortDate(lastBackup)}`}
        {copyProblem !== null && ', not copied'}
      </span>
    </footer>
  );
}
