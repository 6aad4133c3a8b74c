/** What the work of exporting many briefs is called while it goes on; a window knows its own by it. */
export function exportJobLabel(briefs: number): string {
  return `Exporting ${briefs} briefs`;
}
