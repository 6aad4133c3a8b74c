import type { ImportOutcome, UnclearTable } from '#shared/ipc/contract.ts';
import type { TableAnswer } from '#shared/readers/matrix/table-answer.ts';
import { workbench } from '../platform/workbench.ts';
import { showToast } from '../ui/Toast/toasts.ts';
import { showDialog, useApp } from './app-store.ts';
import { valueOrTell } from './problems.ts';

/** Asks how the table of a file is to be read; null, after a message, if the user does not want it read. */
export async function askTable(table: UnclearTable): Promise<TableAnswer | null> {
  const answer = await answerOf(table);
  if (!answer) {
    showToast({
      title: `${table.file} was not imported`,
      description: 'The file is as it was. Import it again to be asked again.',
    });
  }
  return answer;
}

/* A dialog that goes away in whatever way, as when another takes its place, is no answer. */
function answerOf(table: UnclearTable): Promise<TableAnswer | null> {
  return new Promise((resolve) => {
    const dialog = { kind: 'unclear-table', table, answer: resolve } as const;
    showDialog(dialog);
    const stop = useApp.subscribe((state) => {
      if (state.dialog === dialog) return;
      stop();
      resolve(null);
    });
  });
}

/** An outcome of an import in which every table that had to be asked about was asked about, one after the other. */
export async function withTablesAsked(outcome: ImportOutcome): Promise<ImportOutcome> {
  const left = [...outcome.unclear];
  let all: ImportOutcome = { ...outcome, unclear: [] };
  for (let table = left.shift(); table; table = left.shift()) {
    const answer = await askTable(table);
    const told = `${table.file} was not imported`;
    const more = answer && valueOrTell(await workbench.call('import.answer', { id: table.id, answer }), told);
    if (!more) continue;
    left.unshift(...more.unclear);
    all = {
      imported: [...all.imported, ...more.imported],
      known: [...all.known, ...more.known],
      failed: [...all.failed, ...more.failed],
      templates: [...all.templates, ...more.templates],
      unclear: [],
      looks: [...all.looks, ...more.looks],
    };
  }
  return all;
}
