/** The label of the work of exporting many briefs; a window recognises its own export by it. */
export function exportJobLabel(briefs: number): string {
  return `Exporting ${briefs} briefs`;
}
