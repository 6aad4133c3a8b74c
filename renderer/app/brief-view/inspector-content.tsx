import { failuresOf } from '#shared/queries/failures.ts';
import { openThreadCount } from '#shared/queries/review/review-threads.ts';
import type { ImportReport } from '#shared/readers/reading.ts';
import { useBriefPart } from '../../document/context.tsx';
import { useSettled } from '../../document/settled-brief.ts';
import { CommentsTab } from '../../features/comments/CommentsTab.tsx';
import { EntitiesTab } from '../../features/entities/EntitiesTab.tsx';
import { FailuresTab } from '../../features/failures/FailuresTab.tsx';
import { ImportTab } from '../../features/import/ImportTab.tsx';
import { useShownReport } from '../../features/import/shown-report.ts';
import { SourcesTab } from '../../features/sources/SourcesTab.tsx';
import { useRecordCount } from '../../records/use-records.ts';
import type { TabItem } from '../../ui/Tabs/Tabs.tsx';
import type { InspectorTab } from '../../window/app-store.ts';

/** The tabs of the inspector after the detail: comments, what failed, all entities, all sources, and what an import made of the text. */
export function useInspectorTabs(importReport: ImportReport | null): readonly TabItem<InspectorTab>[] {
  const report = useShownReport(importReport);
  const entityCount = useRecordCount('entities');
  const sourceCount = useRecordCount('sources');
  const failures = useSettled(failuresOf);
  const commentCount = useBriefPart('threads', openThreadCount);
  const tabs: readonly TabItem<InspectorTab>[] = [
    { id: 'comments', label: 'Comments', count: commentCount, content: <CommentsTab /> },
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
