import { expect } from 'vitest';
import { renderExport } from '#engine/export/write-export.ts';
import type { PersonId } from '#shared/brief/kinds/person.ts';
import { type ExportFormat, holdsSources } from '#shared/publication/formats.ts';
import { mayLack } from '#shared/publication/left-out.ts';
import { docxWords, htmlWords, markdownWords, wordPartWords } from '../fixtures/read-exports.ts';
import type { Told } from '../fixtures/told-brief.ts';

const plain = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

/** The words in the file of each format; those of a PDF and a `.brief` file are read by other programs. */
export const wordsIn = {
  docx: (bytes: Uint8Array) =>
    ['word/header1.xml', 'word/footer1.xml'].reduce(
      (text, part) => `${text}\n${wordPartWords(bytes, part)}`,
      docxWords(bytes),
    ),
  html: (bytes: Uint8Array) => htmlWords(plain(bytes)),
  md: (bytes: Uint8Array) => markdownWords(plain(bytes)),
  txt: plain,
  json: plain,
  csl: plain,
  bib: plain,
  ris: plain,
} as const;

/** Makes the file of a brief; refusals are faults here. */
export async function fileOf(brief: Told['brief'], format: ExportFormat): Promise<Uint8Array> {
  const options = { date: '2026-11-18T08:00:00Z' };
  const made = await renderExport(brief, { format, pdfStandard: 'ua-1' }, options);
  if (!made.ok) throw new Error(made.error.message);
  return made.value.bytes;
}

/** The law: every word of a brief is in the file, or its field stands in the list of what the format leaves out. */
export function expectNothingLost({ brief, fields }: Told, format: ExportFormat, text: string): void {
  const found = new Set(text.match(/told\d+x/g));
  const lost = [...fields].filter(
    ([word, field]) => !found.has(word) && !isAllowed(brief, format, word, field),
  );
  expect(lost, format).toEqual([]);
}

function isNamedOnPage({ authorIds, dissents }: Told['brief'], id: PersonId): boolean {
  return authorIds.includes(id) || Object.values(dissents).some(({ personIds }) => personIds.includes(id));
}

/** Some fields are left out only of records that are not printed; the rest of them must be there. */
const allowedIn: Readonly<
  Record<string, (brief: Told['brief'], word: string, format: ExportFormat) => boolean>
> = {
  'sections.title': ({ sections }, word) =>
    Object.values(sections).some(({ title, kind }) => title.includes(word) && kind !== 'custom'),
  'people.name': (brief, word) =>
    Object.values(brief.people).some(({ id, name }) => name.includes(word) && !isNamedOnPage(brief, id)),
  'people.organisation': (brief, word, format) =>
    format !== 'json' ||
    Object.values(brief.people).some(
      ({ id, organisation }) => organisation.includes(word) && !isNamedOnPage(brief, id),
    ),
  'ratings.rationale': ({ ratings }, word) =>
    Object.values(ratings).some(({ raterId, rationale }) => rationale.includes(word) && raterId !== null),
};

function isAllowed(brief: Told['brief'], format: ExportFormat, word: string, field: string): boolean {
  if (holdsSources(format) && !field.startsWith('sources.')) return true;
  return mayLack(format, field) && (allowedIn[field]?.(brief, word, format) ?? true);
}
