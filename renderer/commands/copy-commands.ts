import { ownRecord } from '#shared/brief/own-record.ts';
import type { CopyForm } from '#shared/publication/copied.ts';
import { workbench } from '../platform/workbench.ts';
import { announce } from '../ui/Announcer/announcer.ts';
import { showToast } from '../ui/Toast/toasts.ts';
import { type AppState, openDocumentOf } from '../window/app-store.ts';
import { valueOrTell } from '../window/problems.ts';
import type { UserCommand } from './user-command.ts';

const forms: Readonly<Record<CopyForm, string>> = {
  rich: 'rich text',
  markdown: 'Markdown',
  text: 'plain text',
};

type What = 'section' | 'brief';

/* The section of the page that is read or written. */
function currentSection(state: AppState): string | null {
  const sections = openDocumentOf(state)?.brief.sections;
  const id = state.currentSectionId;
  return sections && id !== null && ownRecord(sections, id) ? id : null;
}

async function copy(state: AppState, what: What, form: CopyForm): Promise<void> {
  const document = openDocumentOf(state);
  if (!document) return;
  const sectionId = what === 'section' ? currentSection(state) : null;
  // Copied is what is on disk, so what is being typed goes there first.
  await document.flush();
  const copied = await workbench.call('copy.brief', { briefId: document.brief.id, sectionId, form });
  if (!valueOrTell(copied, 'Nothing was copied')) return;
  const title = sectionId === null ? 'Brief' : `Section “${titleOf(sectionId, state)}”`;
  showToast({ title: `${title} copied as ${forms[form]}` });
  announce('Copied');
}

function titleOf(sectionId: string, state: AppState): string {
  return ownRecord(openDocumentOf(state)?.brief.sections ?? {}, sectionId)?.title ?? '';
}

function copyCommand(what: What, form: CopyForm): UserCommand {
  return {
    name: `copy.${what}${form.charAt(0).toUpperCase()}${form.slice(1)}`,
    label: `Copy ${what} as ${forms[form]}`,
    group: 'Edit',
    keywords: 'clipboard',
    isEnabled: (state) =>
      what === 'section' ? currentSection(state) !== null : openDocumentOf(state) !== null,
    run: (state) => copy(state, what, form),
  };
}

/** Commands that put the open brief, or the section that is read or written, on the clipboard. */
export const copyCommands: readonly UserCommand[] = (['section', 'brief'] as const).flatMap((what) =>
  (['rich', 'markdown', 'text'] as const).map((form) => copyCommand(what, form)),
);
