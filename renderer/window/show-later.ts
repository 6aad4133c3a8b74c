import type { Brief } from '#shared/brief/brief.ts';

/** Shows what was changed as `showChange` does, which is loaded with the first undo; the page has the change meanwhile. */
export async function showLater(before: Brief, after: Brief): Promise<void> {
  const { showChange } = await import('./show-change.ts');
  showChange(before, after);
}
