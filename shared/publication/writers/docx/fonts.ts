/*
 * A Word file is read and edited on computers without our fonts. These fonts come with Word, and other programs replace
 * them by fonts of the same widths. Neither has Arabic, Hebrew or Chinese letters, so those are left to fonts that do.
 */
/** The font of the text. */
export const serif = 'Cambria';

/** The font of headings, tables and notes. */
export const sans = 'Arial';

const complexScripts = { [serif]: 'Times New Roman', [sans]: 'Arial' } as const;

/** The name of one of the fonts of the styles. */
export type FontName = keyof typeof complexScripts;

/** The run property that sets a font, with the one for scripts it lacks. */
export const fonts = (name: FontName): string =>
  `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:cs="${complexScripts[name]}"/>`;

const font = (name: string, alternative: string, family: string) =>
  `<w:font w:name="${name}"><w:altName w:val="${alternative}"/><w:charset w:val="00"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`;

/** `word/fontTable.xml`: the fonts of the styles, and what replaces them if they are not installed. */
export const fontTableXml = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  font(serif, 'Caladea', 'roman'),
  font(sans, 'Liberation Sans', 'swiss'),
  '</w:fonts>',
].join('');
