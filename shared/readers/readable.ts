import { runsText } from '../prose/runs.ts';
import { isLine, type LineBlock, type SourceBlock } from '../prose/source-block.ts';

/* Below the brief's own limits (`shared/brief/text.ts`), so that what is read always fits. */
const longestLine = 50_000;
const longestText = 150_000;

/** Says whether a block is a line that may become a record; one of absurd length stays prose. */
export function isReadable(block: SourceBlock): block is LineBlock {
  return isLine(block) && runsText(block.runs).length <= longestLine;
}

/** Joins lines into the text of a record; lines that would make it too long come back to be kept as prose. */
export function joinedWithin(lines: readonly string[]): { text: string; overflow: readonly string[] } {
  let length = 0;
  const fitting = lines.findIndex((line) => {
    length += line.length + 1;
    return length > longestText;
  });
  if (fitting < 0) return { text: lines.join('\n'), overflow: [] };
  return { text: lines.slice(0, fitting).join('\n'), overflow: lines.slice(fitting) };
}
