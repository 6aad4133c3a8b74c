import type { Grade } from '../../vocabulary/grade.ts';
import type { Rating } from '../../vocabulary/rating.ts';
import type { SourceType } from '../../vocabulary/source.ts';
import type { TableQuestion } from './table-answer.ts';

/** A hypothesis of a matrix that another program wrote. */
export interface ForeignHypothesis {
  readonly name: string;
  readonly statement: string;
  readonly notes: string;
}

/** A source that an item of such a matrix names. */
export interface ForeignSource {
  readonly title: string;
  /** An address, as it stood there. */
  readonly reference: string;
  readonly type: SourceType | null;
}

/** An item of evidence of such a matrix. */
export interface ForeignItem {
  readonly text: string;
  /** Admiralty credibility, 1 to 6. */
  readonly credibility: number | null;
  readonly relevance: Grade | null;
  /** A calendar day. */
  readonly date: string | null;
  readonly sources: readonly ForeignSource[];
}

/** A rated cell of such a matrix, and why it was rated so. */
export interface ForeignCell {
  readonly rating: Rating;
  readonly reason: string;
}

/** A matrix that another program wrote, before it becomes part of a brief. */
export interface ForeignMatrix {
  /** Empty if the file names none. */
  readonly title: string;
  readonly hypotheses: readonly ForeignHypothesis[];
  readonly items: readonly ForeignItem[];
  /** One row for each item, in it a cell for each hypothesis; null where nothing is rated. */
  readonly cells: readonly (readonly (ForeignCell | null)[])[];
  /** What could not be taken as it stood, in sentences: ratings that are not known, two that differ. */
  readonly doubts: readonly string[];
  /** What was left out on purpose, in sentences. */
  readonly leftOut: readonly string[];
}

/** What a matrix from elsewhere may hold at most. Nobody writes a tenth of it, and the window can still show it. */
export const matrixLimits = {
  hypotheses: 200,
  items: 5_000,
  cells: 50_000,
  /** Characters in one cell: as many as a cell of a spreadsheet has. */
  cellCharacters: 32_767,
} as const;

/** Why a table or a file is not read as a matrix, in a whole sentence; of an unclear table also what is to be asked. */
export interface MatrixFault {
  readonly kind: 'no-matrix' | 'unclear' | 'too-large';
  readonly message: string;
  readonly question?: TableQuestion;
}

/** Makes a fault as a failed result. */
export const matrixFault = (kind: MatrixFault['kind'], message: string) =>
  ({ ok: false, error: { kind, message } }) as const;

/** The fault of a matrix beyond `matrixLimits`; null for one within. */
export function sizeFault(hypotheses: number, items: number) {
  const isTooLarge =
    hypotheses > matrixLimits.hypotheses ||
    items > matrixLimits.items ||
    hypotheses * items > matrixLimits.cells;
  if (!isTooLarge) return null;
  return matrixFault(
    'too-large',
    `it holds ${hypotheses} hypotheses and ${items} items of evidence, and at most ${matrixLimits.hypotheses} and ${matrixLimits.items} are read, with ${matrixLimits.cells} ratings. Split it into several files.`,
  );
}
