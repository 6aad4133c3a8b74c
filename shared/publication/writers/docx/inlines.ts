import { Bookmark, EndnoteReferenceRun, ExternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Inline, InlineMark } from '../../publication.ts';
import { fieldRuns } from './elements.ts';

const noteStyle = 'EndnoteReference';
const rightToLeftRun =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]+(?:[\s\p{P}]+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]+)*/gu;

/** Whether the first letter of a text is one of a script that runs from right to left. */
export function startsRightToLeft(content: readonly Inline[]): boolean {
  const text = content
    .map((inline) => (inline.kind === 'text' || inline.kind === 'range' ? inline.text : ''))
    .join('');
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/.test(letter);
}

interface Piece {
  readonly text: string;
  readonly isRightToLeft: boolean;
}

/** Word does not find the direction of a run by itself: passages that run from right to left are runs of their own. */
function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(rightToLeftRun)) {
    if (match.index > at) found.push({ text: text.slice(at, match.index), isRightToLeft: false });
    found.push({ text: match[0], isRightToLeft: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) found.push({ text: text.slice(at), isRightToLeft: false });
  return found;
}

function textRuns(text: string, marks: readonly InlineMark[], style?: string): TextRun[] {
  return pieces(text).map(
    (piece) =>
      new TextRun({
        text: piece.text,
        ...(style === undefined ? {} : { style }),
        ...(marks.includes('bold') ? { bold: true } : {}),
        ...(marks.includes('italic') ? { italics: true } : {}),
        ...(marks.includes('underline') ? { underline: {} } : {}),
        ...(piece.isRightToLeft ? { rightToLeft: true } : {}),
      }),
  );
}

/**
 * Writes inline content as runs. The first reference to a source is a real endnote reference inside a bookmark; later
 * ones are fields that refer to it, so that Word renumbers all of them together.
 */
export class DocxInlines {
  readonly #referred = new Set<number>();

  #reference(number: number): ParagraphChild[] {
    const bookmark = `_RefNote${number}`;
    if (this.#referred.has(number))
      return fieldRuns(`NOTEREF ${bookmark} \\f \\h`, String(number), noteStyle);
    this.#referred.add(number);
    return [new Bookmark({ id: bookmark, children: [new EndnoteReferenceRun(number)] })];
  }

  #note(inline: Extract<Inline, { kind: 'note' }>): ParagraphChild[] {
    const comma = () => new TextRun({ text: ', ', style: noteStyle });
    const references = inline.numbers.flatMap((number, index) => [
      ...(index === 0 ? [] : [comma()]),
      ...this.#reference(number),
    ]);
    if (inline.locator === '') return references;
    return [...references, new TextRun({ text: `, ${inline.locator}`, style: noteStyle })];
  }

  #inline(inline: Inline): ParagraphChild[] {
    switch (inline.kind) {
      case 'text':
        return textRuns(inline.text, inline.marks);
      case 'range':
        // A range is one word: a line must not end before its per cent sign.
        return textRuns(inline.text.replaceAll(' ', '\u00a0'), [], 'BriefRange');
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'note':
        return this.#note(inline);
      case 'link': {
        const runs = inline.content.flatMap((part) =>
          part.kind === 'text' ? textRuns(part.text, part.marks, 'Hyperlink') : this.#inline(part),
        );
        return [new ExternalHyperlink({ link: inline.href, children: runs })];
      }
    }
  }

  /** The runs of inline content, in order. */
  runs(content: readonly Inline[]): ParagraphChild[] {
    return content.flatMap((inline) => this.#inline(inline));
  }
}
