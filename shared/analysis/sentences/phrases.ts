import type { CellAt, Matrix } from '../matrix.ts';

/** A cell of the matrix by the ids of its records, as it can be shown anywhere. */
export interface CellName {
  readonly hypothesisId: string;
  readonly evidenceId: string;
}

/** A stretch of a sentence, and the cells it speaks of; none for the words between. */
export interface Phrase {
  readonly text: string;
  readonly cells: readonly CellName[];
}

/** What a sentence about the matrix is about, in the order in which they are told. */
export const sentenceKinds = [
  'standing',
  'robustness',
  'coverage',
  'discrimination',
  'scores',
  'behind',
  'empty-cells',
  'not-applicable',
  'question',
  'likelihoods',
] as const;
export type SentenceKind = (typeof sentenceKinds)[number];

/** A sentence about the matrix as data. */
export interface MatrixSentence {
  readonly kind: SentenceKind;
  readonly phrases: readonly Phrase[];
}

/** The words of a sentence. */
export function sentenceText({ phrases }: Pick<MatrixSentence, 'phrases'>): string {
  return phrases.map(({ text }) => text).join('');
}

/** Makes a sentence of words and phrases, with a capital; empty words are left out. */
export function sentence(kind: SentenceKind, ...parts: readonly (string | Phrase)[]): MatrixSentence {
  const phrases = parts.map((part) => (typeof part === 'string' ? { text: part, cells: [] } : part));
  const [first, ...others] = phrases.filter(({ text }) => text !== '');
  if (!first) return { kind, phrases: [] };
  return {
    kind,
    phrases: [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...others],
  };
}

/** A phrase that speaks of cells given by their indexes. */
export function speaking(text: string, matrix: Matrix, cells: readonly CellAt[]): Phrase {
  return {
    text,
    cells: cells.flatMap(({ hypothesis, item }) => {
      const [row, column] = [matrix.hypotheses[hypothesis], matrix.items[item]];
      return row && column ? [{ hypothesisId: row.id, evidenceId: column.id }] : [];
    }),
  };
}

/** The cells of items against some hypotheses. */
export function cellsOf(hypotheses: readonly number[], items: readonly number[]): CellAt[] {
  return items.flatMap((item) => hypotheses.map((hypothesis) => ({ hypothesis, item })));
}

/** The cells of a hypothesis that hold a rating for which something is true. */
export function cellsWhere(
  { cells }: Pick<Matrix, 'cells'>,
  hypotheses: readonly number[],
  isMeant: (rating: Matrix['cells'][number][number]) => boolean,
): CellAt[] {
  return hypotheses.flatMap((hypothesis) =>
    (cells[hypothesis] ?? []).flatMap((rating, item) => (isMeant(rating) ? [{ hypothesis, item }] : [])),
  );
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A number as it stands in a sentence: in words up to ten. */
export function numberWord(count: number): string {
  return words[count] ?? String(count);
}

/** A number of things: "one step", "three steps". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberWord(count)} ${count === 1 ? one : many}`;
}

/** A share as whole per cent, rounded down, so that what falls short of a limit is never shown as if it reached it. */
export function percent(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)} %`;
}

/** Names as in a sentence: "A", "A and B", "A, B and C"; beyond `most`, "A, B and 7 more". */
export function listed(names: readonly string[], most = 8): string {
  const shown = names.length > most ? names.slice(0, most - 1) : names;
  const parts = shown.length < names.length ? [...shown, `${names.length - shown.length} more`] : shown;
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** A number as it stands among others: "19,904". */
export function numberText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** What a hypothesis is called beside the names of evidence: "A", but "hypothesis 1". */
export function rowName({ hypotheses }: Pick<Matrix, 'hypotheses'>, index: number): string {
  const label = hypotheses[index]?.label ?? '';
  return /^\d/.test(label) ? `hypothesis ${label}` : label;
}

/** "hypothesis A", "hypotheses A and B", by their indexes. */
export function hypothesesNamed(
  { hypotheses }: Pick<Matrix, 'hypotheses'>,
  indexes: readonly number[],
): string {
  const labels = indexes.map((index) => hypotheses[index]?.label ?? '');
  return `${labels.length === 1 ? 'hypothesis' : 'hypotheses'} ${listed(labels)}`;
}

/** "E4", "E4 and E9", by their indexes. */
export function itemsNamed({ items }: Pick<Matrix, 'items'>, indexes: readonly number[]): string {
  return listed(indexes.map((index) => items[index]?.label ?? ''));
}
