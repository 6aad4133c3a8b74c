import { describe, expect, it } from 'vitest';
import { isValidProse } from '#shared/prose/document.ts';
import { proseOfHtml } from '#shared/prose/from-html.ts';
import { htmlTree, textBelow, withoutTags } from '#shared/prose/html-tree.ts';
import { proseText } from '#shared/prose/text.ts';

const fonts = Array.from({ length: 400 }, (_, index) => `<font size=${index}>`).join('');

const bombs: Readonly<Record<string, string>> = {
  'nesting ten thousand deep': `${'<div>'.repeat(10_000)}fog`,
  'lists ten thousand deep': `${'<ul><li>'.repeat(10_000)}fog`,
  'thousands of attributes': `<a ${'b=c '.repeat(5_000)}>fog`,
  'a tag that never ends': `<a ${'x '.repeat(5_000)}fog`,
  'formatting that is opened again in every paragraph': `<p>${fonts}${'<p>fog'.repeat(3_000)}`,
};

describe('htmlTree', () => {
  it.each(Object.entries(bombs))('refuses %s and its words are still read', (_name, html) => {
    expect(htmlTree(html)).toBeNull();
    const { prose, leftOut } = proseOfHtml(html);
    expect(isValidProse(prose)).toBe(true);
    expect(proseText(prose)).toContain('fog');
    expect(leftOut.join()).toContain('nested too deep');
  });

  it('parses what people write', () => {
    const tree = htmlTree(`${'<div>'.repeat(200)}<p class="a b" id=c>fog`);
    expect(tree?.childNodes.map(textBelow).join('')).toBe('fog');
  });
});

describe('withoutTags', () => {
  it('cuts tags, scripts and styles away in one pass', () => {
    expect(withoutTags('a<b>c</b><script>x<y</script>d<').replaceAll('\n', '')).toBe('acd ');
  });
});
