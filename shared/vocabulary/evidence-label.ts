/** The label of the item of evidence at a place (0 = first): E1, E2, E3 … */
export function evidenceLabelAt(index: number): string {
  return `E${index + 1}`;
}
