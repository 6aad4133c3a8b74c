import { describe, expect, test } from 'vitest';
import { makePreview } from '#engine/export/preview.ts';
import type { Publication } from '#shared/publication/publication.ts';
import { paragraph, richPublication, text } from '../../../fixtures/publication.ts';

async function pagesOf(publication: Publication): Promise<string[]> {
  const preview = await makePreview(publication);
  if (!preview.ok) throw new Error(preview.error.message);
  return preview.value.pages.map((_, index) => preview.value.page(index));
}

describe('makePreview', () => {
  test('gives every page as a picture of A4', async () => {
    const preview = await makePreview(richPublication);
    expect(preview.ok && preview.value.pages).toEqual([
      { widthPt: 595.276, heightPt: 841.89 },
      { widthPt: 595.276, heightPt: 841.89 },
    ]);
  });

  test('each picture is complete in itself and only draws', async () => {
    const hostile =
      '</h5:div></foreignObject></svg><script>alert(1)</script><g class="typst-page"><image href="https://x.example/y"/>';
    const pages = await pagesOf({
      ...richPublication,
      title: hostile,
      blocks: [...richPublication.blocks, paragraph(text(hostile))],
    });
    expect(pages).toHaveLength(2);
    for (const page of pages) {
      const elements = new Set([...page.matchAll(/<([\w:-]+)/g)].map((match) => match[1]));
      expect(
        [...elements].filter((name) => !['svg', 'defs', 'rect', 'g', 'path', 'use'].includes(name ?? '')),
      ).toEqual([]);
      expect(page.replace(/<[^<>]*>/g, '')).toBe('');
      expect(page).not.toMatch(/\bon\w+=|style=|class=|https?:\/\/(?!www\.w3\.org\/2000\/svg")/);
      const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
      for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id);
    }
  });

  test('a picture holds only the shapes of its own page', async () => {
    const [first, second] = await pagesOf(richPublication);
    expect(first?.length).toBeGreaterThan(second?.length ?? 0);
    expect(first).not.toBe(second);
  });

  test('there is no page after the last', async () => {
    const preview = await makePreview(richPublication);
    expect(() => preview.ok && preview.value.page(2)).toThrow('There is no page 2 of 2');
  });
});
