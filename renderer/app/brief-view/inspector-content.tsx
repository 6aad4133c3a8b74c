import { failuresOf } from '#shared/queries/failures.ts';
import type { ImportReport } from '#shared/readers/reading.ts';
import { useSettled } from '../../document/settled-brief.ts';
import { EntitiesTab } from '../../features/entities/EntitiesTab.tsx';
import { FailuresTab } from '../../features/failures/FailuresTab.tsx';
import { ImportTab } from '../../features/import/ImportTab.tsx';
import { useShownReport } from '../../features/import/shown-report.ts';
import { SourcesTab } from '../../features/sources/SourcesTab.tsx';
import { useRecordCount } from '../../records/use-records.ts';
import type { TabItem } from '../../ui/Tabs/Tabs.tsx';
import type { InspectorTab } from '../../window/app-store.ts';

/** The tabs of the inspector after the detail: all entities, all sources, and what an import made of the text. */
export function useInspectorTabs(importReport: ImportReport | null): readonly TabItem<InspectorTab>[] {
  const report = useShownReport(importReport);
  const entityCount = useRecordCount('entities');
  const sourceCount = useRecordCount('sources');
  const failures = useSettled(failuresOf);
  const tabs: readonly TabItem<InspectorTab>[] = [
    ...(failures.failed.length === 0
      ? []
      : [
          {
            id: 'failures',
            label: 'Failures',
            count: failures.toReview.length,
            content: <FailuresTab />,
          } as const,
        ]),
    { id: 'entities', label: 'Entities', count: entityCount, content: <EntitiesTab /> },
    { id: 'sources', label: 'Sources', count: sourceCount, content: <SourcesTab /> },
  ];
  if (report === null) return tabs;
  return [...tabs, { id: 'import', label: 'Import', content: <ImportTab report={report} /> }];
}
