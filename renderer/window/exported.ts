import type { BriefId } from '#shared/brief/ids.ts';
import type { Exported } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/result.ts';
import { workbench } from '../platform/workbench.ts';
import { showToast, type ToastAction } from '../ui/Toast/toasts.ts';
import { type Exports, exportsMessage } from './exports-message.ts';
import { tellProblem, valueOrTell } from './problems.ts';

/* The file each brief was last exported to by this window. */
const lastExports = new Map<BriefId, Exported>();

/** The file a brief was last exported to by this window; undefined if there is none. */
export function lastExportOf(briefId: BriefId): Exported | undefined {
  return lastExports.get(briefId);
}

async function tell(answer: Promise<Result<unknown>>): Promise<void> {
  valueOrTell(await answer, 'The file could not be shown');
}

/** Says where files went and offers to open them. */
export function tellExported(exports: Exports): void {
  const { written } = exports;
  const [first, ...more] = written;
  const actions: ToastAction[] = [];
  if (first && more.length === 0) {
    const { exportId } = first;
    actions.push({ label: 'Open', onSelect: () => tell(workbench.call('export.open', { exportId })) });
  }
  if (first) {
    const { exportId } = first;
    const show = () => tell(workbench.call('export.showFolder', { exportId }));
    actions.push({ label: 'Show in folder', onSelect: show });
  }
  showToast({ ...exportsMessage(exports), actions });
}

/** Notes that a brief was exported to a file, and says so. */
export function tellExportedBrief(briefId: BriefId, exported: Exported): void {
  lastExports.set(briefId, exported);
  tellExported({ written: [exported], failed: [], left: 0 });
}

/** Writes a brief once more to the file it was last exported to, with the same choices. */
export async function exportAgain(briefId: BriefId): Promise<void> {
  const last = lastExportOf(briefId);
  if (!last) return;
  const answer = await workbench.call('export.again', { exportId: last.exportId });
  if (answer.ok) tellExportedBrief(briefId, answer.value);
  else tellProblem(answer.error, 'The brief was not exported again');
}
