import { type Rating, ratingNames, ratings } from '#shared/vocabulary/rating.ts';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
import { cellWords } from './selection.ts';

/** The menu under the pointer in the grid: a rating of all cells that are selected, and what is said about the active one. */
export function ratingMenu(
  count: number,
  onRate: (rating: Rating | null) => void,
  onComment: () => void,
): readonly MenuEntry[] {
  return [
    {
      kind: 'group',
      id: 'ratings',
      label: `Rate ${cellWords(count)}`,
      items: [...ratings, null].map((rating) => ({
        id: rating ?? 'none',
        label: rating === null ? 'Not rated' : `${rating} · ${ratingNames[rating]}`,
        onSelect: () => onRate(rating),
      })),
    },
    { kind: 'separator', id: 'before-comment' },
    { id: 'comment', label: 'Comment on the active cell', shortcut: 'M', onSelect: onComment },
  ];
}
