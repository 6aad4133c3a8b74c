import type { Exported, ResponseOf } from '#shared/ipc/contract.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import type { ToastMessage } from '../ui/Toast/toasts.ts';

/** The result of exporting one or more briefs. */
export interface Exports extends Readonly<ResponseOf<'export.many'>> {
  readonly written: Exported[];
}

/** More sentences than this are only counted: a message is read in a glance. */
const mostSentences = 4;

/** The sentences of a message; those that are too many are counted. */
export function shortened(sentences: readonly string[]): string[] {
  if (sentences.length <= mostSentences) return [...sentences];
  const more = sentences.length - mostSentences;
  return [...sentences.slice(0, mostSentences), `And ${more.toLocaleString()} more like these.`];
}

function titleOf({ written, failed, left }: Exports): string {
  const [first] = written;
  const total = written.length + failed.length + left;
  if (total === 1) return first ? `Exported ${first.fileName}` : 'The brief was not exported';
  if (written.length === total) return `${total.toLocaleString()} briefs exported`;
  return `${written.length.toLocaleString()} of ${total.toLocaleString()} briefs exported`;
}

/**
 * Says how many briefs were exported and where to, what failed and why, and what the readers of the files should know.
 */
export function exportsMessage(exports: Exports): ToastMessage {
  const { written, failed, left } = exports;
  const [first] = written;
  const isOne = written.length === 1;
  const failures = failed.map(({ title, message }) => `“${title || 'Untitled brief'}”: ${message}`);
  const findings = written.flatMap(({ fileName, findings: found }) =>
    found.map((finding) => (isOne ? finding : `${fileName}: ${finding}`)),
  );
  const description = [
    ...(first ? [`In ${first.folder}.`] : []),
    ...(left > 0 ? [`${left.toLocaleString()} were not exported, since the export was stopped.`] : []),
    ...shortened(failures),
    ...shortened(findings),
  ];
  const tone = failed.length > 0 ? 'error' : findings.length > 0 || left > 0 ? 'warn' : 'good';
  return { title: visibleSigns(titleOf(exports)), description: visibleSigns(description.join(' ')), tone };
}
