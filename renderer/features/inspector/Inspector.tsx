import { useEffect } from 'react';
import type { ImportReport } from '#shared/readers/reading.ts';
import { useRecordCount } from '../../records/use-records.ts';
import { type TabItem, Tabs } from '../../ui/Tabs/Tabs.tsx';
import { type InspectorTab, useApp } from '../../window/app-store.ts';
import { Detail } from './Detail.tsx';
import { EntitiesTab } from './EntitiesTab.tsx';
import { ImportTab, useImportPanel } from './ImportTab.tsx';
import styles from './Inspector.module.css';
import { SourcesTab } from './SourcesTab.tsx';

/* The cursor leaves a record when it goes into text or a title that belongs to none. */
function useLeaveRecord(): void {
  useEffect(() => {
    const leave = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target.closest('main[data-brief]') === null) return;
      if (target.closest('[data-record]') === null) useApp.setState({ inspected: null });
    };
    window.document.addEventListener('focusin', leave);
    return () => window.document.removeEventListener('focusin', leave);
  }, []);
}

/** The right pane: what the cursor is in, all entities, all sources, and what an import made of the text. */
export function Inspector({ importReport }: { readonly importReport: ImportReport | null }) {
  const tab = useApp((state) => state.inspectorTab);
  const dismissed = useImportPanel((state) => state.dismissed);
  const entityCount = useRecordCount('entities');
  const sourceCount = useRecordCount('sources');
  useLeaveRecord();
  const report = importReport === dismissed ? null : importReport;
  const tabs: TabItem<InspectorTab>[] = [
    { id: 'detail', label: 'Detail', content: <Detail /> },
    { id: 'entities', label: 'Entities', count: entityCount, content: <EntitiesTab /> },
    { id: 'sources', label: 'Sources', count: sourceCount, content: <SourcesTab /> },
  ];
  if (report !== null) tabs.push({ id: 'import', label: 'Import', content: <ImportTab report={report} /> });
  return (
    <aside className={styles.pane} data-brief="" aria-label="Inspector">
      <Tabs
        label="Inspector"
        tabs={tabs}
        value={tabs.some((item) => item.id === tab) ? tab : 'detail'}
        onChange={(inspectorTab) => useApp.setState({ inspectorTab })}
      />
    </aside>
  );
}
