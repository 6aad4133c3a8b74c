import { create } from 'zustand';
import type { BackupPlace } from '#shared/ipc/contract.ts';
import { workbench } from '../platform/workbench.ts';

interface LastBackup {
  /** When the last backup was made, as an ISO moment; null if there is none, or before it was asked for. */
  readonly at: string | null;
  /** Why the newest backup is not in the folder of copies, in a sentence; null if it is, or if there is none. */
  readonly copyProblem: string | null;
}

/** When the last backup was made, and whether it was copied to where the user wants copies. */
export const useLastBackup = create<LastBackup>(() => ({ at: null, copyProblem: null }));

/** Takes over what the program says of the folder of copies. */
export function takeBackupPlace(place: BackupPlace | null): void {
  useLastBackup.setState({ copyProblem: place?.problem ?? null });
}

/** Asks when the last backup was made; without an answer, what is shown stays. */
export async function askLastBackup(): Promise<void> {
  const answer = await workbench.call('app.info', {});
  if (answer.ok) useLastBackup.setState({ at: answer.value.lastBackup });
  await askBackupPlace();
}

/** Asks whether the newest backup was copied; gives why not, in a sentence, or null. */
export async function askBackupPlace(): Promise<string | null> {
  const answer = await workbench.call('backup.place', {});
  if (answer.ok) takeBackupPlace(answer.value.place);
  return answer.ok ? (answer.value.place?.problem ?? null) : null;
}
