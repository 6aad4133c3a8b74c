import { Suspense, useEffect, useLayoutEffect } from 'react';
import { LedgerNotice } from '../../features/ledger/LedgerNotice.tsx';
import { followLibrary } from '../../features/library/follow-library.ts';
import { LibraryBar } from '../../features/library/LibraryBar.tsx';
import { LibraryGone } from '../../features/library/LibraryGone.tsx';
import { LibraryList } from '../../features/library/LibraryList.tsx';
import { LibraryNav } from '../../features/library/LibraryNav.tsx';
import { LibraryStatusBar } from '../../features/library/LibraryStatusBar.tsx';
import { LibrarySummary } from '../../features/library/LibrarySummary.tsx';
import { LibraryTopBar } from '../../features/library/LibraryTopBar.tsx';
import { useLibrary } from '../../features/library/library-store.ts';
import { SearchButton } from '../../features/top-bar/SearchButton.tsx';
import { UnsavedNotice } from '../../features/unsaved/UnsavedNotice.tsx';
import { markFirstView } from '../../start/first-view-mark.ts';
import { StartNotices } from '../../start/StartNotices.tsx';
import { SplitPane } from '../../ui/SplitPane/SplitPane.tsx';
import { isLeftPaneOpen, isRightPaneOpen, useApp } from '../../window/app-store.ts';
import { useEntityPage } from '../../window/entity-page.ts';
import { followLedger } from '../../window/ledger.ts';
import { changePanes } from '../../window/settings.ts';
import { EntityPage } from '../later-parts.tsx';
import styles from './LibraryView.module.css';

function useFollowing(isLoading: boolean): void {
  useEffect(() => followLibrary(), []);
  // What is due can wait until the list is there.
  useEffect(() => (isLoading ? undefined : followLedger()), [isLoading]);
  useLayoutEffect(() => {
    if (!isLoading) markFirstView();
  }, [isLoading]);
}

/** The library in three panes: filters, the list of briefs, and the selected brief in short. */
export function LibraryView() {
  const panes = useApp((state) => state.settings.panes);
  const isLeftOpen = useApp(isLeftPaneOpen);
  const isRightOpen = useApp(isRightPaneOpen);
  const entity = useEntityPage((state) => state.name);
  const isLoading = useLibrary((state) => state.isLoading);
  useFollowing(isLoading);
  return (
    <>
      <LibraryTopBar search={<SearchButton />} />
      <SplitPane
        start={{
          label: 'library',
          content: <LibraryNav />,
          open: isLeftOpen,
          onOpenChange: (open) => changePanes({ isLeftOpen: open }),
          minWidth: 200,
          maxWidth: 420,
        }}
        end={{
          label: 'summary',
          content: (
            <aside className={styles.side} aria-label="Selected brief">
              <LibrarySummary />
            </aside>
          ),
          open: isRightOpen,
          onOpenChange: (open) => changePanes({ isRightOpen: open }),
          minWidth: 260,
          maxWidth: 560,
        }}
        initialSizes={{ start: panes.left, end: panes.right }}
        onSizesChange={(sizes) => changePanes({ left: sizes.start, right: sizes.end })}
        minMiddleWidth={420}
      >
        <main className={styles.main} aria-label="Briefs">
          <LibraryGone />
          <UnsavedNotice />
          <StartNotices />
          <LedgerNotice />
          {entity === null ? (
            <>
              <LibraryBar />
              <LibraryList />
            </>
          ) : (
            <Suspense fallback={null}>
              <EntityPage name={entity} />
            </Suspense>
          )}
        </main>
      </SplitPane>
      <LibraryStatusBar />
    </>
  );
}
