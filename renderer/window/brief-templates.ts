import { create } from 'zustand';
import type { BriefTemplate } from '#shared/ipc/contract/brief-templates.ts';
import { workbench } from '../platform/workbench.ts';

/** The brief templates of the library, as they were last listed. */
export const useBriefTemplates = create<{ readonly templates: readonly BriefTemplate[] }>(() => ({
  templates: [],
}));

/** Lists the brief templates again; if that fails, what was listed last stays. */
export async function loadBriefTemplates(): Promise<void> {
  const listed = await workbench.call('briefTemplates.list', {});
  if (listed.ok) useBriefTemplates.setState({ templates: listed.value.templates });
}
