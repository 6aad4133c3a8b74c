import { expect, test } from 'vitest';
import { fontTableXml } from '#shared/publication/writers/docx/fonts.ts';
import { stylesXml } from '#shared/publication/writers/docx/styles.ts';

const styles = stylesXml('en-GB');
const names = styles.match(/(?<=<w:name w:val=")[^"]+/g) ?? [];

test('styles have the names by which Word and house templates know them', () => {
  expect(names).toEqual(
    expect.arrayContaining([
      'Normal',
      'Title',
      'Subtitle',
      'heading 1',
      'heading 2',
      'heading 3',
      'List Bullet',
      'List Number',
      'Quote',
      'caption',
      'header',
      'footer',
      'footnote text',
      'footnote reference',
      'Hyperlink',
      'Brief Table',
    ]),
  );
  expect(new Set(names).size).toBe(names.length);
});

test('headings stay with what follows and are in the outline', () => {
  for (const level of [0, 1, 2]) {
    const style = new RegExp(`w:styleId="Heading${level + 1}">.*?</w:style>`, 's').exec(styles)?.[0];
    expect(style).toContain('<w:keepNext/>');
    expect(style).toContain(`<w:outlineLvl w:val="${level}"/>`);
  }
});

test('fonts come with Word and name what stands in for them', () => {
  expect(fontTableXml).toContain('<w:font w:name="Cambria"><w:altName w:val="Caladea"/>');
  expect(fontTableXml).toContain('<w:font w:name="Arial"><w:altName w:val="Liberation Sans"/>');
});
