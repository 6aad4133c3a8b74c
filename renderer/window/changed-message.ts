import type { ChangedBriefs } from '#shared/ipc/contract/library.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import type { ToastMessage } from '../ui/Toast/toasts.ts';
import { shortened } from './exports-message.ts';

type Changed = Pick<ChangedBriefs, 'unchanged' | 'failed' | 'left'> & {
  readonly changed: readonly unknown[];
};

/** More titles than this are only counted. */
const mostTitles = 3;

function titlesOf(titles: readonly string[]): string {
  const shown = titles.slice(0, mostTitles).map((title) => `“${title || 'Untitled brief'}”`);
  const more = titles.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more.toLocaleString()} more`] : [])].join(', ');
}

/* Briefs that were left as they are for the same reason are named in one sentence. */
function failures(failed: Changed['failed']): string[] {
  const byReason = Map.groupBy(failed, ({ message }) => message);
  return [...byReason].map(([message, briefs]) => {
    const count = briefs.length.toLocaleString();
    const were = briefs.length === 1 ? 'was' : 'were';
    return `${count} ${were} not changed (${titlesOf(briefs.map(({ title }) => title))}): ${message}`;
  });
}

/** Says how many briefs were changed, which were not, and why. */
export function changedMessage({ changed, unchanged, failed, left }: Changed): ToastMessage {
  const total = changed.length + unchanged + failed.length + left;
  const [done, all] = [changed.length.toLocaleString(), total.toLocaleString()];
  const title =
    changed.length === total
      ? `${done} ${total === 1 ? 'brief' : 'briefs'} changed`
      : `${done} of ${all} ${total === 1 ? 'brief' : 'briefs'} changed`;
  const description = [
    ...(unchanged > 0 ? [`${unchanged.toLocaleString()} had it already.`] : []),
    ...(left > 0 ? [`${left.toLocaleString()} were left as they are, since the work was stopped.`] : []),
    ...shortened(failures(failed)),
  ];
  const tone = failed.length > 0 ? 'error' : left > 0 ? 'warn' : 'good';
  return { title, description: visibleSigns(description.join(' ')), tone };
}
