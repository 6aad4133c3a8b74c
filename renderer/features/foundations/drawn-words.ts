import type { FigureBox } from './figure.ts';

export const figureTitle = 'What the key judgments rest on';
export const figureDescription =
  'Arrows lead from each key judgment at the left to the hypotheses, evidence, assumptions and sources it rests on.';

const longestLine = 30;

function cut(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length <= longestLine ? flat : `${flat.slice(0, longestLine - 1).trimEnd()}…`;
}

const marks = {
  failed: 'no longer holds',
  review: 'look at again',
  touched: 'touched by a failure',
} as const;

/** The two lines in a box: what the record is called and what it says, or how it stands; as much of each as fits. */
export function drawnWords({ name, words, standing }: Pick<FigureBox, 'name' | 'words' | 'standing'>) {
  return { name: cut(name), words: cut(standing === null ? words : marks[standing.kind]) };
}
