import type { TlpDefinition } from '../standards/tlp.ts';

/*
 * The printed product as a tree, built once from a brief and written by small writers (Word, PDF, HTML, Markdown, text).
 * It holds what is printed and nothing else: no ids of records, no unprinted notes, no history.
 */

export const inlineMarks = ['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript'] as const;
export type InlineMark = (typeof inlineMarks)[number];

/** Sources cited together, by the numbers of their notes, with the page or passage cited, or an empty locator. */
export interface NoteCitation {
  readonly numbers: readonly number[];
  readonly locator: string;
}

/**
 * Text inside a block. A `note` refers to entries of `Publication.notes`, by number from 1. Neighbouring citations form
 * one note, so that no writer runs their numbers together.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly InlineMark[] }
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] }
  | { readonly kind: 'note'; readonly citations: readonly NoteCitation[] }
  /** A range in brackets after a likelihood term, printed in a quieter colour. */
  | { readonly kind: 'range'; readonly text: string }
  | { readonly kind: 'break' };

export interface TableCell {
  readonly blocks: readonly Block[];
  readonly isHeader: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export interface ListItem {
  readonly blocks: readonly Block[];
}

export type Block =
  | {
      readonly kind: 'heading';
      /** 1 for sections, 2 and 3 below; the title of the product is not a heading block. */
      readonly level: 1 | 2 | 3;
      /** Printed before the heading, "2"; empty for sections without a number. */
      readonly number: string;
      readonly content: readonly Inline[];
    }
  | {
      readonly kind: 'paragraph';
      /** `lead` is for a label such as "Assessment:" that belongs to what follows. */
      readonly style: 'body' | 'lead' | 'small';
      readonly content: readonly Inline[];
    }
  | {
      readonly kind: 'list';
      readonly isOrdered: boolean;
      readonly start: number;
      readonly items: readonly ListItem[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  /** A frame beside the running text: a dissent, a requirement. */
  | {
      readonly kind: 'box';
      /** What the box is: "Dissenting view". */
      readonly label: string;
      /** Whose or for whom it is; empty if that is not said. */
      readonly name: string;
      readonly blocks: readonly Block[];
    }
  /** The framed list of key judgments at the beginning. */
  | { readonly kind: 'judgments'; readonly items: readonly ListItem[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      /** Says in one sentence what the table holds, for readers who cannot see it. */
      readonly summary: string;
      /** Share of the width of each column; they add up to 1. */
      readonly columnWidths: readonly number[];
      readonly headerRowCount: number;
      readonly rows: readonly (readonly TableCell[])[];
    };

export type BoxBlock = Extract<Block, { readonly kind: 'box' }>;

/** A line of the title block: "Question", "Will transit continue …". */
export interface TitleLine {
  readonly label: string;
  readonly text: string;
}

/** A note: a source with its reference, descriptor and grading. */
export interface PublicationNote {
  readonly number: number;
  readonly content: readonly Inline[];
}

/** A marking as pages carry it: the TLP label, or the house's own words, and the restrictions after a label. */
export type PageMarking = TlpDefinition & { readonly restrictions: string };

export interface Publication {
  /** A BCP 47 tag. */
  readonly language: string;
  readonly title: string;
  readonly subtitle: string;
  readonly authors: readonly string[];
  readonly organisation: string;
  readonly serial: string;
  readonly keywords: readonly string[];
  /** An ISO moment taken as "now" in every file, so that the same brief gives the same bytes. */
  readonly date: string;
  readonly titleLines: readonly TitleLine[];
  /** Printed in the header and footer of every page; null if the brief is not marked. */
  readonly marking: PageMarking | null;
  readonly blocks: readonly Block[];
  /**
   * The cited sources by number from 1, in the order in which `blocks` first refers to them. They are printed after the
   * last block, which is their heading: if there are notes, `blocks` always ends with it, so writers add none of their
   * own. Word prints them at the foot of pages instead and leaves that heading out.
   */
  readonly notes: readonly PublicationNote[];
}
