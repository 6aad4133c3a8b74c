/** How hypotheses are labelled in a brief: A, B, C … or 1, 2, 3 …; a name is shown beside the label. */
export const hypothesisLabelStyles = ['letters', 'numbers'] as const;
export type HypothesisLabelStyle = (typeof hypothesisLabelStyles)[number];

/** The label of the hypothesis at a place (0 = first): A … Z, AA, AB … or 1, 2, 3 … */
export function hypothesisLabelAt(index: number, style: HypothesisLabelStyle): string {
  if (style === 'numbers') return String(index + 1);
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : hypothesisLabelAt(Math.floor(index / 26) - 1, 'letters') + last;
}
