import type { InlineMark } from '../publication.ts';

/*
 * The publication as the page template takes it: plain JSON, in which every text is a string that is printed as it is.
 * `resources/pdf/brief.typ` reads these shapes; a change here needs one there.
 */

export type PdfInline =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly marks: readonly InlineMark[];
      /** Whether it must stay on one line. */
      readonly isHeld?: true;
    }
  | { readonly kind: 'range'; readonly text: string }
  | {
      readonly kind: 'link';
      readonly href: string;
      readonly content: readonly PdfInline[];
    }
  | {
      readonly kind: 'note';
      /** Numbers, and the words and marks around them as strings. */
      readonly parts: readonly (PdfNoteNumber | string)[];
    }
  | { readonly kind: 'break' }
  /** A point inside a long word where a line may end. */
  | { readonly kind: 'wrap' };

/** A reference to a note; it is a link if the note is there. */
export interface PdfNoteNumber {
  readonly number: number;
  readonly isLink: boolean;
}

export interface PdfLine {
  readonly content: readonly PdfInline[];
  readonly isRightToLeft: boolean;
  /** The key of the place in the brief it prints, for the preview; nothing of it is in the file. */
  readonly from?: string;
}

export interface PdfCell {
  readonly column: number;
  readonly row: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly isHeader: boolean;
  /** False if the rows of the cell are short enough to stay on one page. */
  readonly mayBreak: boolean;
  readonly blocks: readonly PdfBlock[];
}

export type PdfBlock =
  | ({
      readonly kind: 'heading';
      readonly level: number;
      readonly number: string;
    } & PdfLine)
  | ({
      readonly kind: 'paragraph';
      readonly style: 'body' | 'lead' | 'small';
    } & PdfLine)
  | {
      readonly kind: 'list';
      readonly isOrdered: boolean;
      readonly start: number;
      readonly items: readonly (readonly PdfBlock[])[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly PdfBlock[] }
  | { readonly kind: 'box'; readonly title: PdfLine; readonly blocks: readonly PdfBlock[] }
  | {
      readonly kind: 'judgments';
      readonly items: readonly (readonly PdfBlock[])[];
    }
  | {
      readonly kind: 'table';
      readonly caption: PdfLine | null;
      readonly columnShares: readonly number[];
      readonly headerRowCount: number;
      readonly cells: readonly PdfCell[];
    };

export interface PdfData {
  /** Properties of the file. */
  readonly document: {
    readonly title: string;
    readonly authors: readonly string[];
    readonly keywords: readonly string[];
    readonly description: string;
    /** Year, month, day, hour, minute and second in UTC. */
    readonly date: readonly [number, number, number, number, number, number];
    /** ISO 639, two or three letters. */
    readonly language: string;
    /** ISO 3166, two letters; null if the tag names no region. */
    readonly region: string | null;
  };
  readonly title: PdfLine;
  readonly subtitle: PdfLine | null;
  readonly titleLines: readonly {
    readonly label: PdfLine;
    readonly text: PdfLine;
  }[];
  readonly runningHead: PdfLine;
  readonly runningFoot: PdfLine;
  readonly marking: {
    readonly text: PdfLine;
    readonly foreground: string;
    readonly background: string;
    /** About how many lines of the page the marking takes. */
    readonly lines: number;
    /** Whether it takes a line of its own instead of sharing that of the running title. */
    readonly isLong: boolean;
  } | null;
  /** False if the title must serve as the only heading: a tagged file needs one. */
  readonly hasHeadings: boolean;
  readonly blocks: readonly PdfBlock[];
  readonly notes: readonly ({
    readonly number: number;
    /** What references link to; null for a second entry with the same number. */
    readonly label: string | null;
  } & PdfLine)[];
}
