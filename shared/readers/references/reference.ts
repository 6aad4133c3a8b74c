import type { Source } from '../../brief/kinds/source.ts';
import type { SourceType } from '../../vocabulary/source.ts';

/** The fields of a source that a list of references can fill. */
export type ReferenceFields = Pick<
  Source,
  | 'title'
  | 'originalTitle'
  | 'originator'
  | 'publisher'
  | 'reference'
  | 'published'
  | 'accessed'
  | 'language'
  | 'translator'
  | 'type'
  | 'descriptor'
>;

/** Something a list says of a work for which a source has no field of its own. */
export interface ReferenceDetail {
  /** What it is, as a reader would call it: “Volume”; of what is not known, the name it has in the list. */
  readonly name: string;
  readonly text: string;
  /** Whether it belongs to a citation (volume, pages, edition), unlike abstracts, keywords and notes of programs. */
  readonly isBibliographic: boolean;
}

/** One work of a list: what a source takes over, and the rest. */
export interface FoundReference {
  readonly fields: ReferenceFields;
  readonly details: readonly ReferenceDetail[];
}

/** A part of a list that says of no work what it is. */
export interface NotUnderstood {
  /** Where it stands: “Line 4”, “Entry 2”. */
  readonly where: string;
  readonly text: string;
}

/** How a list of references may be written. */
export const referenceFormats = ['csl-json', 'bibtex', 'ris', 'addresses'] as const;
export type ReferenceFormat = (typeof referenceFormats)[number];

/** The names of these formats in a sentence. */
export const referenceFormatNames: Readonly<Record<ReferenceFormat, string>> = {
  'csl-json': 'CSL-JSON',
  bibtex: 'BibTeX',
  ris: 'RIS',
  addresses: 'addresses, one a line',
};

/** What was found in a list of references. */
export interface ReferenceReading {
  readonly format: ReferenceFormat;
  readonly found: readonly FoundReference[];
  readonly notUnderstood: readonly NotUnderstood[];
  /** How many works more there are than are read at once. */
  readonly left: number;
}

/** What the reader of one format makes of a work, before it is cleaned and fitted into a source. */
export interface RawReference {
  readonly type: SourceType | null;
  readonly title: string;
  readonly originalTitle: string;
  /** Authors, each as {@link nameText} writes them. */
  readonly names: readonly string[];
  readonly translators: readonly string[];
  /** The journal, newspaper, site or book the work appeared in. */
  readonly container: string;
  readonly publisher: string;
  readonly doi: string;
  readonly url: string;
  /** Where it is kept if it has no address: a shelf mark, the number of a cable. */
  readonly shelfMark: string;
  /** Day of publication as far as it is known: `2026-11-18`, `2026-11`, `2026`, or words. */
  readonly issued: string;
  readonly accessed: string;
  readonly language: string;
  readonly note: string;
  readonly details: readonly ReferenceDetail[];
}

/** A work of which nothing is known. */
export const nothingKnown: RawReference = {
  type: null,
  title: '',
  originalTitle: '',
  names: [],
  translators: [],
  container: '',
  publisher: '',
  doi: '',
  url: '',
  shelfMark: '',
  issued: '',
  accessed: '',
  language: '',
  note: '',
  details: [],
};
