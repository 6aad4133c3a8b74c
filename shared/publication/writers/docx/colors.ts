/* The colours of a Word file, as Word writes them: text, quiet text, the one accent, lines, and frames. */

export const ink = '1C1B19';
export const grey = '6F6A61';
export const accent = '1F5F8B';
export const line = 'D9D5CD';
export const rule = 'B9B4AA';
