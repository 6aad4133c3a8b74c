import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { buildPublication } from '#shared/publication/build.ts';
import type { Publication } from '#shared/publication/publication.ts';
import { publicationLines } from '#shared/publication/publication-text.ts';
import { writeDocx } from '#shared/publication/writers/docx.ts';
import { writeHtml } from '#shared/publication/writers/html.ts';
import { writeMarkdown } from '#shared/publication/writers/markdown.ts';
import { withoutNoteHeading } from '../../../fixtures/publication.ts';
import { docxWords, htmlWords, markdownWords } from '../../../fixtures/read-exports.ts';
import { anyBrief } from '../../../shared/publication/any-brief.ts';
import { words } from '../../../shared/publication/brief-texts.ts';

/*
 * The law of the writers: a reader of the format finds every word of the publication, in the same order. Numbers of
 * notes, list items and tables are the writer's own, so words are compared as a sequence that may hold more.
 */

const readers: Readonly<Record<string, (publication: Publication) => Promise<string>>> = {
  html: async (publication) => htmlWords(writeHtml(publication)),
  markdown: async (publication) => markdownWords(writeMarkdown(publication)),
  docx: async (publication) => docxWords(await writeDocx(publication)),
};

/** The first word that does not follow in the text, or null where all do. */
function firstMissing(wanted: readonly string[], text: string): string | null {
  const found = words(text);
  let at = 0;
  for (const word of wanted) {
    while (at < found.length && found[at] !== word) at += 1;
    if (at === found.length) return word;
    at += 1;
  }
  return null;
}

const date = '2026-11-18T08:00:00Z';

/** Word numbers headings itself, so their numbers are not among its words. */
function withoutNumbers(publication: Publication): Publication {
  const blocks = publication.blocks.map((block) =>
    block.kind === 'heading' ? { ...block, number: '' } : block,
  );
  return { ...publication, blocks };
}

async function missingFrom(name: string, brief: Brief): Promise<string | null> {
  const publication = withoutNumbers(buildPublication(brief, { date }));
  const text = (await readers[name]?.(publication)) ?? '';
  const wanted = name === 'docx' ? withoutNoteHeading(publication) : publication;
  return firstMissing(words(publicationLines(wanted).join('\n')), text);
}

describe.each(Object.keys(readers))('%s', (name) => {
  test('says every word of the sample in order', async () => {
    expect(await missingFrom(name, sampleBrief('sample', date))).toBeNull();
  });

  test('says every word of any brief in order', async () => {
    await fc.assert(
      fc.asyncProperty(anyBrief, async (brief) => {
        expect(await missingFrom(name, brief)).toBeNull();
      }),
      { numRuns: 5 },
    );
  });

  test('writes an empty brief', async () => {
    expect(await missingFrom(name, makeBrief('b', date))).toBeNull();
  });
});
