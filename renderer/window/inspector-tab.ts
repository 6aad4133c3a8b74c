import { type InspectorTab, useApp } from './app-store.ts';
import { changePanes } from './settings.ts';

/** Shows a tab of the inspector, and the inspector itself where it is closed or the preview stands in its place. */
export function showInspectorTab(tab: InspectorTab): void {
  useApp.setState({ inspectorTab: tab });
  const { panes } = useApp.getState().settings;
  if (panes.isPreviewOpen || !panes.isRightOpen) changePanes({ isPreviewOpen: false, isRightOpen: true });
}
