import { useEffect } from 'react';
import { type TabItem, Tabs } from '../../ui/Tabs/Tabs.tsx';
import { type InspectorTab, useApp } from '../../window/app-store.ts';
import { recordSelector } from '../../window/go-to-place.ts';
import { Detail, type Details } from './Detail.tsx';
import styles from './Inspector.module.css';

/* The cursor leaves a record when it goes into text or a title that belongs to none. */
function useLeaveRecord(): void {
  useEffect(() => {
    const leave = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target.closest('main[data-brief]') === null) return;
      if (target.closest(recordSelector) === null) useApp.setState({ inspected: null });
    };
    window.document.addEventListener('focusin', leave);
    return () => window.document.removeEventListener('focusin', leave);
  }, []);
}

/**
 * The right pane: the detail of what the cursor is in, and the tabs it is given. It knows no kind of record: what draws
 * the detail of each is handed in.
 */
export function Inspector(props: {
  readonly details: Details;
  /** The tabs after the detail. */
  readonly tabs: readonly TabItem<InspectorTab>[];
}) {
  const tab = useApp((state) => state.inspectorTab);
  useLeaveRecord();
  const tabs: readonly TabItem<InspectorTab>[] = [
    { id: 'detail', label: 'Detail', content: <Detail details={props.details} /> },
    ...props.tabs,
  ];
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
