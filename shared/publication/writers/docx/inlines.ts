import { isRightToLeft } from '../../direction.ts';
import { unbroken } from '../../held-together.ts';
import { noteParts } from '../../notes.ts';
import type { Inline, InlineMark } from '../../publication.ts';
import { inlinesText } from '../../publication-text.ts';
import { fieldXml, type RunLook, runXml, textXml } from './xml.ts';

/** How the number of a footnote looks, in the text and before the footnote. */
export const noteLook: RunLook = { style: 'FootnoteReference' };

const rightToLeftLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const rightToLeftRun =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]+(?:[\s\p{P}]+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]+)*/gu;

/** Says whether the first letter of a text is one of a script that runs from right to left. */
export function startsRightToLeft(content: readonly Inline[]): boolean {
  return isRightToLeft(inlinesText(content));
}

/**
 * Word does not find out the direction of a run itself, so passages that run from right to left are runs of their own.
 */
export function textRuns(text: string, look: RunLook): string {
  if (!rightToLeftLetter.test(text)) return text === '' ? '' : textXml(text, look);
  let runs = '';
  let at = 0;
  for (const match of text.matchAll(rightToLeftRun)) {
    if (match.index > at) runs += textXml(text.slice(at, match.index), look);
    runs += textXml(match[0], { ...look, isRightToLeft: true });
    at = match.index + match[0].length;
  }
  return at < text.length ? runs + textXml(text.slice(at), look) : runs;
}

const markLook = (marks: readonly InlineMark[]): RunLook => ({
  isBold: marks.includes('bold'),
  isItalic: marks.includes('italic'),
  isUnderlined: marks.includes('underline'),
  isStruck: marks.includes('strike'),
  script: (['superscript', 'subscript'] as const).find((script) => marks.includes(script)),
});

/**
 * Writes inline content as runs, for one part of a Word file. The first reference to a source is a real footnote
 * reference inside a bookmark; later ones are fields that refer to it, so that Word renumbers all of them together.
 */
export class DocxInlines {
  /** Addresses of the links, in the order of their relationship ids `rIdLink1`, `rIdLink2` … */
  readonly links: string[] = [];
  readonly #referred = new Set<number>();

  #reference(number: number): string {
    const bookmark = `_RefNote${number}`;
    if (this.#referred.has(number)) return fieldXml(`NOTEREF ${bookmark} \\f \\h`, String(number), noteLook);
    this.#referred.add(number);
    const note = runXml(`<w:footnoteReference w:id="${number}"/>`, noteLook);
    return `<w:bookmarkStart w:id="${number}" w:name="${bookmark}"/>${note}<w:bookmarkEnd w:id="${number}"/>`;
  }

  #note(inline: Extract<Inline, { kind: 'note' }>): string {
    return noteParts(inline.citations)
      .map((part) => (typeof part === 'number' ? this.#reference(part) : textXml(part, noteLook)))
      .join('');
  }

  #link(inline: Extract<Inline, { kind: 'link' }>): string {
    const known = this.links.indexOf(inline.href);
    const number = known === -1 ? this.links.push(inline.href) : known + 1;
    const runs = inline.content.map((part) =>
      part.kind === 'text'
        ? textRuns(part.text, { ...markLook(part.marks), style: 'Hyperlink' })
        : this.#inline(part),
    );
    return `<w:hyperlink r:id="rIdLink${number}" w:history="1">${runs.join('')}</w:hyperlink>`;
  }

  #inline(inline: Inline): string {
    switch (inline.kind) {
      case 'text':
        return textRuns(inline.text, markLook(inline.marks));
      case 'range':
        // A range is one word: a line must not end before its per cent sign.
        return textXml(unbroken(inline.text), { style: 'BriefRange' });
      case 'break':
        return runXml('<w:br/>');
      case 'note':
        return this.#note(inline);
      case 'link':
        return this.#link(inline);
    }
  }

  /** The runs of inline content, in order. */
  runs(content: readonly Inline[]): string {
    return content.map((inline) => this.#inline(inline)).join('');
  }
}
