import { describe, expect, test } from 'vitest';
import type { Brief } from '#shared/brief/brief.ts';
import { type CollectionName, collectionNames } from '#shared/brief/collections.ts';
import { type Place, parsePlace } from '#shared/brief/place.ts';
import type { ProseNode } from '#shared/brief/prose.ts';
import { buildPublication } from '#shared/publication/build.ts';
import { pdfData } from '#shared/publication/writers/pdf-data.ts';
import { toldOnce } from '../../fixtures/told-brief.ts';

/** Records that are printed only inside of others, or in a line with all of their kind. */
const printedInside: readonly CollectionName[] = ['people', 'tags', 'ratings', 'attachments', 'threads'];

const dataOf = (brief: Brief) => pdfData(buildPublication(brief, { date: '2026-11-18T08:00:00Z' }));

function placesIn(value: unknown): Place[] {
  if (Array.isArray(value)) return value.flatMap(placesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'from' in value && typeof value.from === 'string' ? parsePlace(value.from) : undefined;
  return [...(own ? [own] : []), ...Object.values(value).flatMap(placesIn)];
}

const wordsOf = (value: unknown): string[] => JSON.stringify(value).match(/told\d+x/g) ?? [];

function textBlocks(node: ProseNode): ProseNode[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [node];
  return (node.content ?? []).flatMap(textBlocks);
}

describe('the places that are printed', () => {
  const seeds = [1, 2, 3, 4, 5, 6];

  test.each(seeds)('every record of which a word is printed is among them (brief %i)', (seed) => {
    const { brief } = toldOnce(seed, 0.3);
    const data = dataOf(brief);
    const printed = new Set(wordsOf([data.blocks, data.notes]));
    const places = new Set(placesIn(data).map(({ collection, id }) => `${collection}:${id}`));
    const missing = collectionNames
      .filter((name) => !printedInside.includes(name) && name !== 'sections')
      .flatMap((name) => Object.values(brief[name]).map((record) => ({ name, record })))
      .filter(({ record }) => wordsOf(record).some((word) => printed.has(word)))
      .map(({ name, record }) => `${name}:${record.id}`)
      .filter((key) => !places.has(key));
    expect(missing).toEqual([]);
  });

  test.each(seeds)('the paragraphs of a text are counted as they are stored (brief %i)', (seed) => {
    const { brief } = toldOnce(seed, 0.3);
    const data = dataOf(brief);
    const lines = (value: unknown): { readonly from: string }[] => {
      if (Array.isArray(value)) return value.flatMap(lines);
      if (typeof value !== 'object' || value === null) return [];
      const own = 'from' in value && typeof value.from === 'string' ? [{ ...value, from: value.from }] : [];
      return [...own, ...Object.values(value).flatMap(lines)];
    };
    const inTexts = lines(data.blocks).flatMap((line) => {
      const place = parsePlace(line.from);
      return place && place.block !== null && place.collection === 'sections' ? [{ line, place }] : [];
    });
    expect(inTexts.length).toBeGreaterThan(20);
    for (const { line, place } of inTexts) {
      const section = Object.values(brief.sections).find(({ id }) => id === place.id);
      const text = place.field === 'lead' ? section?.lead : section?.body;
      const block = text && textBlocks(text)[place.block ?? 0];
      const own = new Set(wordsOf(block));
      expect(wordsOf(line).filter((word) => !own.has(word))).toEqual([]);
    }
  });

  test('sections are found by their headings, sources by their notes', () => {
    const { brief } = toldOnce(7, 0);
    const keys = placesIn(dataOf(brief)).map(({ collection }) => collection);
    expect(keys.filter((name) => name === 'sections').length).toBeGreaterThan(5);
    expect(keys).toContain('sources');
  });
});
