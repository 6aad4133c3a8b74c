import { useEffect } from 'react';
import type { ImportReport } from '#shared/readers/reading.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { DocumentProvider } from '../../document/context.tsx';
import { FindBar } from '../../features/find/FindBar.tsx';
import { Inspector } from '../../features/inspector/Inspector.tsx';
import { Outline } from '../../features/outline/Outline.tsx';
import { Preview } from '../../features/preview/Preview.tsx';
import { StatusBar } from '../../features/status-bar/StatusBar.tsx';
import { BriefTopBar } from '../../features/top-bar/BriefTopBar.tsx';
import { SplitPane } from '../../ui/SplitPane/SplitPane.tsx';
import { isLeftPaneOpen, isRightPaneOpen, useApp } from '../../window/app-store.ts';
import { tellWhatIsDue } from '../../window/ledger.ts';
import { changePanes } from '../../window/settings.ts';
import styles from './BriefView.module.css';
import { useInspectorTabs } from './inspector-content.tsx';
import { Notices } from './Notices.tsx';
import { Page } from './Page.tsx';
import { details } from './record-views.tsx';
import { WritingAids } from './WritingAids.tsx';

function BriefInspector({ importReport }: { readonly importReport: ImportReport | null }) {
  return <Inspector details={details} tabs={useInspectorTabs(importReport)} />;
}

/** One brief in three panes: outline, the page, and the inspector; the printed page beside it on demand. */
export function BriefView(props: {
  readonly document: BriefDocument;
  readonly importReport: ImportReport | null;
}) {
  const panes = useApp((state) => state.settings.panes);
  useEffect(() => void tellWhatIsDue(), []);
  const isLeftOpen = useApp(isLeftPaneOpen);
  const isRightOpen = useApp(isRightPaneOpen);
  const right = panes.isPreviewOpen
    ? {
        label: 'preview',
        content: <Preview />,
        open: true,
        onOpenChange: (open: boolean) => changePanes({ isPreviewOpen: open }),
        minWidth: 340,
        maxWidth: 1_200,
      }
    : {
        label: 'inspector',
        content: <BriefInspector importReport={props.importReport} />,
        open: isRightOpen,
        onOpenChange: (open: boolean) => changePanes({ isRightOpen: open }),
        minWidth: 260,
        maxWidth: 560,
      };
  return (
    <DocumentProvider document={props.document} key={props.document.brief.id}>
      <BriefTopBar />
      <SplitPane
        start={{
          label: 'outline',
          content: <Outline />,
          open: isLeftOpen,
          onOpenChange: (open) => changePanes({ isLeftOpen: open }),
          minWidth: 200,
          maxWidth: 420,
        }}
        end={right}
        initialSizes={{ start: panes.left, end: panes.isPreviewOpen ? panes.preview : panes.right }}
        onSizesChange={(sizes) =>
          changePanes({ left: sizes.start, [panes.isPreviewOpen ? 'preview' : 'right']: sizes.end })
        }
        minMiddleWidth={panes.isPreviewOpen ? 340 : 420}
      >
        <div className={styles.middle}>
          <Notices />
          <FindBar />
          <Page />
          <WritingAids />
        </div>
      </SplitPane>
      <StatusBar />
    </DocumentProvider>
  );
}
