import { create } from 'zustand';
import type { KeptChange } from '#shared/ipc/contract/unsaved.ts';
import { workbench } from '../../platform/workbench.ts';

/** Changes that could not be saved into their briefs and wait for somebody to deal with them; oldest first. */
export const useUnsaved = create<{ readonly changes: readonly KeptChange[] }>(() => ({ changes: [] }));

async function ask(): Promise<void> {
  const answer = await workbench.call('unsaved.list', {});
  if (answer.ok) useUnsaved.setState({ changes: answer.value.changes });
}

/** Asks for what waits, and follows it until the returned function is called. */
export function followUnsaved(): () => void {
  void ask();
  return workbench.on('unsaved.changed', () => void ask());
}
