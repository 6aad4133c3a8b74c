import { day } from '../../brief/text.ts';
import { isLine, lineText, type SourceBlock } from '../../prose/source-block.ts';
import type { Draft } from '../draft.ts';

const publishedLine = /^Published(?:\s+on)?\s*:?\s+(\d{4}-\d{2}-\d{2})$/i;
const reportLine = /^Intelligence Report\s*:\s*/i;
const longestTitle = 1_000;
const longestReportLine = 2_000;

/** Says whether a line of the head proves by itself that a text is a brief. */
export function isHeadLine(block: SourceBlock): boolean {
  const text = lineText(block);
  return publishedLine.test(text) || reportLine.test(text);
}

function readPublished(text: string, draft: Draft): boolean {
  const found = publishedLine.exec(text)?.[1];
  if (found === undefined) return false;
  if (!day.safeParse(found).success) {
    draft.contradictions.push(
      `The text says it was published on ${found}, which is not a day of the calendar. The line was kept as it is.`,
    );
    return false;
  }
  if (draft.published === null) {
    draft.published = found;
    return true;
  }
  if (draft.published !== found) {
    draft.contradictions.push(
      `The text gives two dates of publication, ${draft.published} and ${found}. The first was taken; the second line was kept as it is.`,
    );
  }
  return false;
}

/**
 * The block that is the title: the first heading, otherwise the first line. A text whose beginning is cut off has none:
 * its first line is then a bullet, a whole sentence or a long passage, and no line of the head follows.
 */
function titleIndex(head: readonly SourceBlock[], isWholeHead: boolean): number {
  const heading = head.findIndex((block) => block.kind === 'heading');
  if (heading >= 0) return heading;
  const first = head[0];
  if (!first || !isLine(first) || isHeadLine(first)) return -1;
  const text = lineText(first);
  if (isWholeHead) return 0;
  return first.kind === 'item' || text.length > 200 || /[.;:,]$/.test(text) ? -1 : 0;
}

/** Reads title, day and report line; all other lines of the head go to the preamble as they are. */
export function readHead(head: readonly SourceBlock[], draft: Draft): void {
  const titleAt = titleIndex(head, head.some(isHeadLine));
  let hasReportLine = false;
  for (const [index, block] of head.entries()) {
    const text = lineText(block);
    if (index === titleAt && text !== '' && text.length <= longestTitle) {
      const number = block.kind === 'item' && block.marker.kind === 'number' ? `${block.marker.value}. ` : '';
      draft.title = number + text.replace(/\s+/g, ' ');
    } else if (!hasReportLine && reportLine.test(text) && text.length <= longestReportLine) {
      hasReportLine = true;
      draft.subtitle = text.replace(reportLine, '').replace(/\s+/g, ' ');
      // An empty report line would not be printed again, and its words would be lost.
      if (draft.subtitle === '') draft.preamble.push(block);
    } else if (!readPublished(text, draft)) {
      draft.preamble.push(block);
    }
  }
}
