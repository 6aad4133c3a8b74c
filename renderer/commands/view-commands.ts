import { holdKeys } from '../ui/held-keys.ts';
import {
  type AppState,
  isLeftPaneOpen,
  isRightPaneOpen,
  openDocumentOf,
  showDialog,
  useApp,
} from '../window/app-store.ts';
import { changePanes, changeSettings } from '../window/settings.ts';
import type { UserCommand } from './user-command.ts';

const isBriefOpen = (state: AppState) => state.view.kind === 'brief';

const zoomSteps = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/* The next larger or smaller step of the text of briefs, or of the whole window. */
function zoomBy(what: 'zoom' | 'windowZoom', direction: 1 | -1): void {
  const zoom = useApp.getState().settings[what];
  const next =
    direction > 0
      ? zoomSteps.find((step) => step > zoom + 0.01)
      : zoomSteps.findLast((step) => step < zoom - 0.01);
  if (next !== undefined) void changeSettings({ [what]: next });
}

function themeCommand(theme: 'system' | 'light' | 'dark', label: string): UserCommand {
  const name = `view.theme${theme[0]?.toUpperCase()}${theme.slice(1)}`;
  return {
    name,
    label,
    group: 'View',
    keywords: 'appearance colours mode',
    isChecked: (state) => state.settings.theme === theme,
    run: () => changeSettings({ theme }),
  };
}

/** Commands on what the window shows. */
export const viewCommands: readonly UserCommand[] = [
  {
    name: 'view.palette',
    label: 'Search or run a command',
    group: 'View',
    run: () => {
      holdKeys();
      useApp.setState({ isPaletteOpen: true });
    },
  },
  {
    name: 'view.preview',
    label: 'Show the printed page',
    group: 'View',
    keywords: 'preview print layout',
    isEnabled: isBriefOpen,
    isChecked: (state) => state.settings.panes.isPreviewOpen,
    run: (state) => changePanes({ isPreviewOpen: !state.settings.panes.isPreviewOpen }),
  },
  {
    name: 'view.matrix',
    label: 'Matrix of hypotheses and evidence…',
    group: 'View',
    keywords: 'ach rate ratings competing grid table',
    isEnabled: isBriefOpen,
    run: (state) => {
      openDocumentOf(state)?.flushTyping();
      showDialog({ kind: 'matrix' });
    },
  },
  {
    name: 'view.addToMatrix',
    label: 'Add to matrix…',
    group: 'Insert',
    keywords: 'source register evidence ach',
    isEnabled: isBriefOpen,
    run: (state) => {
      openDocumentOf(state)?.flushTyping();
      showDialog({ kind: 'matrix', isRegisterOpen: true });
    },
  },
  {
    name: 'view.foundations',
    label: 'What rests on what…',
    group: 'View',
    keywords: 'graph drawing foundations judgments evidence sources assumptions dependencies',
    isEnabled: isBriefOpen,
    run: (state) => {
      openDocumentOf(state)?.flushTyping();
      showDialog({ kind: 'foundations' });
    },
  },
  {
    name: 'file.exportFoundations',
    label: 'Export what rests on what as a drawing…',
    group: 'Brief',
    keywords: 'svg figure graph foundations picture image',
    isEnabled: isBriefOpen,
    run: (state) => {
      openDocumentOf(state)?.flushTyping();
      showDialog({ kind: 'foundations', isExport: true });
    },
  },
  {
    name: 'view.focus',
    label: 'Focus on one section',
    group: 'View',
    keywords: 'distraction quiet zen only this section',
    isEnabled: isBriefOpen,
    isChecked: (state) => state.isFocusMode,
    run: (state) => useApp.setState({ isFocusMode: !state.isFocusMode }),
  },
  {
    name: 'view.toggleLeft',
    label: 'Show outline and library',
    group: 'View',
    keywords: 'pane sidebar left',
    isChecked: isLeftPaneOpen,
    run: (state) => changePanes({ isLeftOpen: !isLeftPaneOpen(state) }),
  },
  {
    name: 'view.toggleRight',
    label: 'Show inspector',
    group: 'View',
    keywords: 'pane sidebar right detail',
    isChecked: isRightPaneOpen,
    run: (state) => changePanes({ isRightOpen: !isRightPaneOpen(state) }),
  },
  {
    name: 'view.zoomIn',
    label: 'Zoom in',
    group: 'View',
    keywords: 'window larger size interface',
    run: () => zoomBy('windowZoom', 1),
  },
  {
    name: 'view.zoomOut',
    label: 'Zoom out',
    group: 'View',
    keywords: 'window smaller size interface',
    run: () => zoomBy('windowZoom', -1),
  },
  {
    name: 'view.zoomReset',
    label: 'Actual size',
    group: 'View',
    keywords: 'zoom window 100 %',
    run: () => changeSettings({ windowZoom: 1 }),
  },
  { name: 'view.textLarger', label: 'Larger text', group: 'View', run: () => zoomBy('zoom', 1) },
  { name: 'view.textSmaller', label: 'Smaller text', group: 'View', run: () => zoomBy('zoom', -1) },
  {
    name: 'view.textReset',
    label: 'Normal text size',
    group: 'View',
    run: () => changeSettings({ zoom: 1 }),
  },
  themeCommand('system', 'Appearance: as the system'),
  themeCommand('light', 'Appearance: light'),
  themeCommand('dark', 'Appearance: dark'),
  {
    name: 'view.spellCheck',
    label: 'Check spelling while typing',
    group: 'View',
    isChecked: (state) => state.settings.isSpellCheckOn,
    run: (state) => changeSettings({ isSpellCheckOn: !state.settings.isSpellCheckOn }),
  },
];
