import type { Brief } from '#shared/brief/brief.ts';
import { proseFields } from '#shared/brief/prose-fields.ts';
import { recordTexts } from '#shared/brief/record-texts.ts';
import { proseText } from '#shared/prose/text.ts';
import { foundLanguage } from '#shared/readers/language/found-language.ts';
import type { Reading } from '#shared/readers/reading.ts';

/* The titles of sections are mostly ours, in English. */
function writtenText(brief: Brief): string {
  const records = recordTexts(brief).filter(({ collection }) => collection !== 'sections');
  const prose = proseFields(brief).map((field) => proseText(field.prose));
  return [...records.map(({ text }) => text), ...prose].join('\n');
}

/**
 * A reading whose brief is in the language its text is written in, as far as the text says so; otherwise in the one it
 * had. Loads what tells languages apart, which takes a moment and some memory.
 */
export async function withLanguageFound<Read extends Reading>(read: Read): Promise<Read> {
  const { detect } = await import('tinyld');
  const language = foundLanguage(writtenText(read.brief), read.brief.language, (passage) => detect(passage));
  return { ...read, brief: { ...read.brief, language } };
}
