import { create } from 'zustand';
import { workbench } from '../platform/workbench.ts';

/** When the last backup was made, as an ISO moment; null if there is none, or before it was asked for. */
export const useLastBackup = create<{ readonly at: string | null }>(() => ({ at: null }));

/** Asks when the last backup was made; without an answer, what is shown stays. */
export async function askLastBackup(): Promise<void> {
  const answer = await workbench.call('app.info', {});
  if (answer.ok) useLastBackup.setState({ at: answer.value.lastBackup });
}
