import type { BriefId } from '#shared/brief/ids.ts';
import type { ExportChoice } from '#shared/ipc/contract.ts';
import { exportJobLabel } from '#shared/ipc/export-job.ts';
import { workbench } from '../../platform/workbench.ts';
import { tellExported, tellExportedBrief } from '../../window/exported.ts';
import { tellProblem } from '../../window/problems.ts';
import { noteSentOut } from '../../window/sent-out.ts';

/**
 * Asks where to write a brief and writes it; false if nothing was chosen, so that the user can choose again. A brief file is
 * noted as being with those it is `for`.
 */
export async function exportOne(
  briefId: BriefId,
  choice: ExportChoice,
  isFor: readonly string[],
): Promise<boolean> {
  const answer = await workbench.call('export.choose', { briefId, choice });
  if (answer.ok) {
    if (choice.format === 'brief') noteSentOut(briefId, isFor);
    tellExportedBrief(briefId, answer.value);
    return true;
  }
  tellProblem(answer.error, 'The brief was not exported');
  return answer.error.code !== 'cancelled';
}

/**
 * Asks for a folder and writes briefs to it. `begun` is called once a folder was chosen: from then on the work shows
 * its progress and can be stopped, and no dialog may cover that. False if no folder was chosen.
 */
export async function exportMany(
  briefIds: readonly BriefId[],
  choice: ExportChoice,
  begun: () => void,
): Promise<boolean> {
  const stopListening = workbench.on('job.progress', ({ label }) => {
    if (label === exportJobLabel(briefIds.length)) begun();
  });
  const answer = await workbench.call('export.many', { briefIds: [...briefIds], choice });
  stopListening();
  if (answer.ok) {
    tellExported(answer.value);
    return true;
  }
  tellProblem(answer.error, 'The briefs were not exported');
  return answer.error.code !== 'cancelled';
}
