import type { Brief } from '#shared/brief/brief.ts';
import { makeLeftOut } from '#shared/prose/left-out.ts';
import type { Reading } from '#shared/readers/reading.ts';
import { type TlpLabel, tlpLabels } from '#shared/vocabulary/marking.ts';
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

function withMarking(brief: Brief, texts: readonly string[]): Brief {
  if (brief.marking.tlp !== null) return brief;
  const found = texts.map(labelIn).find((label) => label !== null);
  return found ? { ...brief, marking: { ...brief.marking, tlp: found } } : brief;
}

/** The TLP label a text names; WHITE of version 1 is CLEAR. */
function labelIn(text: string): TlpLabel | null {
  const name = /\bTLP\s*:\s*(AMBER\s*\+\s*STRICT|RED|AMBER|GREEN|CLEAR|WHITE)/i.exec(text)?.[1];
  if (name === undefined) return null;
  const plain = name.toUpperCase().replace(/\s+/g, '').replace('WHITE', 'CLEAR');
  return tlpLabels.find((label) => label === plain) ?? null;
}
