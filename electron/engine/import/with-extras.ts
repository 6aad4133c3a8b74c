import type { Brief } from '#shared/brief/brief.ts';
import { makeLeftOut } from '#shared/prose/left-out.ts';
import type { Reading } from '#shared/readers/reading.ts';
import { withMarking } from './marking-found.ts';
import type { WordExtras } from './word-extras.ts';

/**
 * Adds to the reading of a Word document what was beside its text: a TLP label in a header or footer becomes the
 * marking, everything else is named in the report.
 */
export function withExtras(reading: Reading, extras: WordExtras): Reading {
  const marked = withMarking(reading.brief, extras.runningTexts);
  return {
    brief: marked,
    report: {
      ...reading.report,
      format: 'docx',
      leftOut: [...reading.report.leftOut, ...leftOut(extras, marked)],
    },
  };
}

function leftOut({ runningTexts, comments, deletions, hidden }: WordExtras, brief: Brief): string[] {
  const seen = makeLeftOut();
  for (const passage of hidden) seen.note('hidden', passage);
  const told = seen.lines();
  const running = runningTexts.length === 0 ? [] : withoutKnownWords(runningTexts, brief);
  if (running.length > 0) {
    const words = running.map((text) => `“${text.slice(0, 200)}”`).join(', ');
    told.push(`The text of headers and footers (${words}): a brief prints its own.`);
  }
  if (comments > 0)
    told.push(
      `${comments} ${comments === 1 ? 'comment' : 'comments'} in the margin: they are not part of the text.`,
    );
  if (deletions > 0)
    told.push(
      'Words that were deleted with changes tracked: the document is read as if all changes were accepted.',
    );
  return told;
}

/** Headers mostly repeat the title and count pages; only other text is worth reporting. */
function withoutKnownWords(texts: readonly string[], brief: Brief): string[] {
  const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const known = new Set([...wordsOf(JSON.stringify(brief)), 'page', 'of', 'tlp']);
  return texts.filter((text) => wordsOf(text).some((word) => !known.has(word)));
}
