import { describe, expect, it } from 'vitest';
import { isLine, lineText } from '#shared/prose/source-block.ts';
import { textBlocks } from '#shared/readers/text-blocks.ts';

function outline(text: string): string[] {
  return textBlocks(text).map((block) => `${block.kind}${block.depth} ${lineText(block)}`);
}

describe('textBlocks', () => {
  it('makes a block of every line and takes blank lines for noise', () => {
    expect(outline('Fog\n\n\nIce\n- a\n\n    b\nEnd')).toEqual([
      'paragraph0 Fog',
      'paragraph0 Ice',
      'item1 a',
      'paragraph1 b',
      'paragraph0 End',
    ]);
  });

  it('finds the depth of items by their columns', () => {
    expect(outline('- a\n  - b\n\t- c\n  - d\n- e')).toEqual([
      'item1 a',
      'item2 b',
      'item3 c',
      'item2 d',
      'item1 e',
    ]);
  });

  it('takes a line that holds only a bullet for the marker of the next', () => {
    expect(outline('-\nFog\n–\n\nIce\n-')).toEqual(['item1 Fog', 'item1 Ice']);
  });

  it('does not take the end of a word at which a text was cut off for a letter of a list', () => {
    expect(outline('t. Fog\na. Ice\nb. Snow')).toEqual(['paragraph0 t. Fog', 'item1 Ice', 'item1 Snow']);
  });

  it('reads labels and titles that mail and chats set off by punctuation', () => {
    const bold = (text: string) =>
      textBlocks(text).map((block) => (isLine(block) && block.runs[0]?.marks.join()) || lineText(block));
    expect(bold('*Red Flags:* None\n- _Ice_: thick\n__Fog__')).toEqual(['bold', 'bold', 'bold']);
    expect(bold('*Fog* lay about\n_a')).toEqual(['*Fog* lay about', '_a']);
  });

  it('understands heading marks and drops drawn lines', () => {
    expect(outline('## Fog ##\n=====\n#hash')).toEqual(['heading0 Fog', 'paragraph0 #hash']);
  });
});
