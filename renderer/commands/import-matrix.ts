import { type MatrixAddition, matrixAddition } from '#shared/commands/matrix-addition.ts';
import type { MatrixReading } from '#shared/ipc/contract.ts';
import type { ImportReport } from '#shared/readers/reading.ts';
import type { BriefDocument } from '../document/brief-document.ts';
import { workbench } from '../platform/workbench.ts';
import { showToast } from '../ui/Toast/toasts.ts';
import { openDocumentOf, useApp } from '../window/app-store.ts';
import { askTable } from '../window/ask-table.ts';
import { tellProblem, valueOrTell } from '../window/problems.ts';
import { changePanes } from '../window/settings.ts';
import { offerUndo } from '../window/undo-offer.ts';

const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${count.toLocaleString()} ${count === 1 ? one : many}`];

/** Says what a matrix added to a brief, and what was there already. */
export function additionMessage({ added, matched, kept }: MatrixAddition): {
  title: string;
  description: string;
} {
  const parts = [
    ...counted(added.hypotheses, 'hypothesis', 'hypotheses'),
    ...counted(added.evidence, 'item of evidence', 'items of evidence'),
    ...counted(added.ratings, 'rating', 'ratings'),
  ];
  const told = [
    ...counted(matched, 'was in the brief already and is', 'were in the brief already and are').map(
      (text) => `${text} not doubled.`,
    ),
    ...counted(
      kept,
      'cell is rated otherwise in the brief and stays',
      'cells are rated otherwise in the brief and stay',
    ).map((text) => `${text} so.`),
  ];
  const title = parts.length === 0 ? 'The brief has all of this matrix already' : `${parts.join(', ')} added`;
  return { title, description: told.join(' ') };
}

/* What was read and what was not stays in sight, beside what it became. */
function showReport(document: BriefDocument, report: ImportReport): void {
  const { view } = useApp.getState();
  if (view.kind !== 'brief' || view.document !== document) return;
  useApp.setState({ view: { ...view, importReport: report }, inspectorTab: 'import' });
  changePanes({ isPreviewOpen: false, isRightOpen: true });
}

/* What was read, once all that had to be asked about its table was asked; null if it was not. */
async function readMatrix(): Promise<Extract<MatrixReading, { kind: 'read' }> | null> {
  const nothing = 'No matrix was imported';
  let reading = valueOrTell(await workbench.call('import.matrix', {}), nothing);
  while (reading?.kind === 'unclear') {
    const { table } = reading;
    const answer = await askTable(table);
    reading =
      answer && valueOrTell(await workbench.call('import.answerMatrix', { id: table.id, answer }), nothing);
  }
  return reading;
}

/** Lets the user choose a file with a matrix and adds what it holds to the open brief, as one change. */
export async function importMatrix(): Promise<void> {
  const document = openDocumentOf(useApp.getState());
  if (!document) return;
  const read = await readMatrix();
  if (!read || openDocumentOf(useApp.getState()) !== document) return;
  document.flushTyping();
  const addition = matrixAddition(document.brief, read.brief);
  const { title, description } = additionMessage(addition);
  const kept = description === '' ? [] : [{ message: description }];
  if (addition.call) {
    const ran = document.runCall(addition.call);
    if (!ran.ok) {
      tellProblem(ran.error, 'The matrix was not added');
      return;
    }
    offerUndo(document, title);
  } else showToast({ title, description });
  const { contradictions } = read.report;
  showReport(document, { ...read.report, contradictions: [...contradictions, ...kept] });
}
