import { describe, expect, test } from 'vitest';
import { type PaletteItem, paletteMatches } from '../../../renderer/ui/Palette/palette-matches.ts';

const items: readonly PaletteItem[] = [
  { id: 'make', label: 'Back up the library now', group: 'Library' },
  { id: 'restore', label: 'Restore a backup…', group: 'Library' },
  { id: 'word', label: 'Word templates…', group: 'Library', keywords: ['house', 'style', 'docx'] },
  { id: 'export', label: 'Export…', group: 'Brief', keywords: ['docx', 'pdf'] },
];

function found(query: string): string[] {
  return paletteMatches(items, query, 10).flatMap((group) => group.items.map(({ id }) => id));
}

describe('what finds a command', () => {
  test('words stand in any order, some in the label and some in the keywords', () => {
    expect(found('templates word')).toEqual(['word']);
    expect(found('docx templates')).toEqual(['word']);
    expect(found('library restore')).toEqual(['restore']);
  });

  test('a plural finds the singular, and small words do not hinder', () => {
    expect(found('backups')).toEqual(['restore', 'make']);
    expect(found('templates for word')).toEqual(['word']);
    expect(found('exports to a pdf')).toEqual(['export']);
  });

  test('every telling word must be somewhere', () => {
    expect(found('templates zebra')).toEqual([]);
    expect(found('for the')).toEqual([]);
  });

  test('what matched in the label is told in order and without overlap', () => {
    const [group] = paletteMatches(items, 'templates docx word', 10);
    expect(group?.items[0]?.ranges).toEqual([
      { start: 0, end: 4 },
      { start: 5, end: 14 },
    ]);
  });
});
