import { renderExport } from '#engine/export/write-export.ts';
import { type Brief, brief as briefSchema } from '#shared/brief/brief.ts';
import { proseOfParagraphs } from '#shared/brief/prose.ts';
import { sectionOfKind } from '#shared/brief/queries.ts';
import type { ExportFormat } from '#shared/publication/formats.ts';
import { longBrief } from '../fixtures/long-brief.ts';

/** The brief of forty pages that every bench measures with. */
export const fortyPages: Brief = longBrief(40);

let edits = 0;

/** The brief after one more edit: another paragraph at the end of its first section. */
export function editedBrief(): Brief {
  edits += 1;
  const section = sectionOfKind(fortyPages, 'bottom-line');
  const added = proseOfParagraphs([`This paragraph was edited ${edits} times.`]);
  const lead = { ...section.lead, content: [...(section.lead.content ?? []), ...(added.content ?? [])] };
  return { ...fortyPages, sections: { ...fortyPages.sections, [section.id]: { ...section, lead } } };
}

const consonants = 'bcdfghjklmnpqrstvwxz';

function inOtherLetters(text: string, by: number): string {
  return text.replace(/[bcdfghjklmnpqrstvwxz]/g, (letter) => {
    const at = (consonants.indexOf(letter) + by) % consonants.length;
    return consonants[at] ?? letter;
  });
}

let tongues = 0;

/** The brief in words that no one has set before, of the same lengths: the consonants are exchanged (up to 19 times). */
export function unseenBrief(): Brief {
  tongues += 1;
  const by = tongues;
  const json = JSON.stringify(fortyPages, (key, value: unknown) =>
    key === 'text' && typeof value === 'string' ? inOtherLetters(value, by) : value,
  );
  return briefSchema.parse(JSON.parse(json));
}

/** The bytes of a brief in a format, made as the program makes them. Throws where it refuses. */
export async function exported(brief: Brief, format: ExportFormat): Promise<Uint8Array> {
  const choice = { format, pdfStandard: 'ua-1' } as const;
  const made = await renderExport(brief, choice, { date: '2026-11-18T06:00:00Z' });
  if (!made.ok) throw new Error(made.error.message);
  return made.value.bytes;
}
