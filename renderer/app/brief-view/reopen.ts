import { useEffect } from 'react';
import { useDocument } from '../../document/context.tsx';
import { workbench } from '../../platform/workbench.ts';
import { openDocumentOf, useApp } from '../../window/app-store.ts';
import { showBrief } from '../../window/navigate.ts';

/** Opens a brief that could only be read anew, as soon as it can be written in: it came out of the trash, say. */
export function useReopening(): void {
  const document = useDocument();
  const { id } = document.brief;
  const { readOnly } = document;
  useEffect(() => {
    if (readOnly === null) return undefined;
    return workbench.on('library.changed', async ({ briefIds }) => {
      if (briefIds !== null && !briefIds.includes(id)) return;
      const opened = await workbench.call('brief.open', { briefId: id });
      const isShown = openDocumentOf(useApp.getState()) === document;
      if (!isShown || !opened.ok || opened.value.readOnly !== null) return;
      useApp.setState({ view: { kind: 'opening', briefId: id } });
      await showBrief(id);
    });
  }, [document, id, readOnly]);
}
