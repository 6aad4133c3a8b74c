import type { Draft } from '../draft.ts';

const level = '(high|moderate|medium|low)';
const inTag = new RegExp(`Confidence\\s*:\\s*${level}\\b`, 'i');
const inLine = [
  new RegExp(`^(?:the )?${level}\\b`, 'i'),
  new RegExp(`\\bconfidence(?: level)? is ${level}\\b`, 'i'),
  new RegExp(`\\b${level} confidence\\b`, 'i'),
];

const normal = (word: string): string => word.toLowerCase().replace('medium', 'moderate');

/** Compares the confidence in an insight's tag with the one in its confidence line and reports where they differ. */
export function reportInsightContradiction(where: string, tag: string, line: string, draft: Draft): void {
  const tagged = inTag.exec(tag)?.[1];
  const stated = inLine
    .map((pattern) => pattern.exec(line.slice(0, 500))?.[1])
    .find((word) => word !== undefined);
  if (!tagged || !stated || normal(tagged) === normal(stated)) return;
  draft.contradictions.push(
    `${where}: the tag says “${normal(tagged)}” confidence, its confidence line says “${normal(stated)}”. Both were kept as they are.`,
  );
}
