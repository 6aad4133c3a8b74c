import type { Page } from '@playwright/test';
import type { Editor } from '@tiptap/core';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';

declare global {
  interface HTMLElement {
    /** The editor of a piece of prose, as TipTap leaves it on its element. */
    editor?: Editor;
  }
}

/** The id of the brief that was changed last. */
export function lastBriefId(page: Page): Promise<string> {
  return page.evaluate(async (filter) => {
    const list = { query: '', filter, sort: 'recent', offset: 0, limit: 1 } as const;
    const listed = await window.workbench.call('library.list', list);
    const briefId = listed.ok ? listed.value.rows[0]?.id : undefined;
    if (!briefId) throw new Error('There is no brief.');
    return briefId;
  }, emptyLibraryFilter);
}

/** One piece of prose as its editor shows it and as the library has it, and what the window says of saving. */
export interface ProseOnDisk {
  readonly shown: unknown;
  readonly stored: unknown;
  readonly isCalledSaved: boolean;
}

/** Looks at a section's prose on the page and in the library. */
export function proseOnDisk(
  page: Page,
  briefId: string,
  sectionId: string,
  part: 'lead' | 'body',
): Promise<ProseOnDisk> {
  return page.evaluate(
    async ({ id, section, field }) => {
      const place = document.querySelector(`[data-place="sections:${section}:${field}"] .ProseMirror`);
      const opened = await window.workbench.call('brief.open', { briefId: id as never });
      if (!opened.ok) throw new Error(opened.error.message);
      const record = Object.values(opened.value.brief.sections).find((one) => one.id === section);
      return {
        shown: place instanceof HTMLElement ? place.editor?.getJSON() : null,
        stored: record?.[field],
        isCalledSaved: document.querySelector('[data-save-state="saved"]') !== null,
      };
    },
    { id: briefId, section: sectionId, field: part },
  );
}
