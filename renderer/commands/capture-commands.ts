import { openDocumentOf, showDialog } from '../window/app-store.ts';
import type { UserCommand } from './user-command.ts';

/** Commands that take texts and files from outside into the open brief. */
export const captureCommands: readonly UserCommand[] = [
  {
    name: 'insert.capture',
    label: 'Capture text or file…',
    group: 'Insert',
    keywords: 'clip archive web page pdf mail quote passage source evidence paste',
    isEnabled: (state) => openDocumentOf(state)?.readOnly === null,
    run: () => showDialog({ kind: 'capture', files: null, sourceId: null }),
  },
];
