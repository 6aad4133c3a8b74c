import { describe, expect, test } from 'vitest';
import { typesettingThread } from '#engine/export/pdf-client.ts';
import { makePreview } from '#engine/export/preview.ts';
import { inOrder } from '#shared/brief/order.ts';
import { buildPublication } from '#shared/publication/build.ts';
import type { Publication } from '#shared/publication/publication.ts';
import { pdfData } from '#shared/publication/writers/pdf-data.ts';
import type { PdfData } from '#shared/publication/writers/pdf-shapes.ts';
import { longBrief } from '../../../fixtures/long-brief.ts';
import { paragraph, richPublication, text } from '../../../fixtures/publication.ts';

async function pagesOf(publication: Publication): Promise<string[]> {
  const preview = await makePreview(publication);
  if (!preview.ok) throw new Error(preview.error.message);
  return preview.value.pages.map((_, index) => preview.value.page(index));
}

/* The data of a publication without the places it is printed from. */
function withoutPlaces(data: PdfData): PdfData {
  return JSON.parse(JSON.stringify(data, (name, value: unknown) => (name === 'from' ? undefined : value)));
}

async function pdfOf(data: PdfData): Promise<Buffer> {
  const written = await typesettingThread.pdf(data, 'ua-1');
  if (!written.ok || written.value.kind !== 'written') throw new Error('The pages were not written.');
  return Buffer.from(written.value.bytes);
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

  test('tells where places of the brief begin, and leaves no trace of them in a file', async () => {
    const brief = longBrief(6);
    const publication = buildPublication(brief, { date: '2026-11-18T08:00:00Z' });
    const preview = await makePreview(publication);
    if (!preview.ok) throw new Error(preview.error.message);
    const { pages, places } = preview.value;
    const keys = places.map(({ place }) => place);
    const [first, second] = inOrder(brief.evidence);
    expect(keys).toContain('sections:bottom-line:lead#0');
    expect(keys.indexOf(`evidence:${first?.id}`)).toBeGreaterThan(-1);
    expect(keys.indexOf(`evidence:${first?.id}`)).toBeLessThan(keys.indexOf(`evidence:${second?.id}`));
    const heights = places.map(({ page, y }) => page * 841.89 + y);
    expect(heights).toEqual(heights.toSorted((one, other) => one - other));
    expect(new Set(places.map(({ page }) => page))).toEqual(new Set(pages.keys()));

    const withPlaces = await pdfOf(pdfData(publication));
    const without = await pdfOf(withoutPlaces(pdfData(publication)));
    expect(withPlaces.equals(without)).toBe(true);
  });

  test('there is no page after the last', async () => {
    const preview = await makePreview(richPublication);
    expect(() => preview.ok && preview.value.page(2)).toThrow('There is no page 2 of 2');
  });
});
