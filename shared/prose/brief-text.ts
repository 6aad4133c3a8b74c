import type { Brief } from '../brief/brief.ts';
import { inOrder } from '../brief/order.ts';
import { recordTexts } from '../brief/record-texts.ts';
import { proseText } from './text.ts';
import { countWords } from './words.ts';

/** All words of a brief as one text, for counting and for the search index: titles, prose in page order, records. */
export function briefText(brief: Brief): string {
  const sections = inOrder(brief.sections).flatMap((section) => [
    proseText(section.lead),
    proseText(section.body),
  ]);
  const techniques = inOrder(brief.techniques).map((technique) => proseText(technique.output));
  const records = recordTexts(brief).map((place) => place.text);
  return [...records, ...sections, ...techniques].filter((text) => text !== '').join('\n');
}

/** Counts the words an analyst wrote: prose and records, not the titles of sections. */
export function countBriefWords(brief: Brief): number {
  const prose = Object.values(brief.sections).flatMap((section) => [section.lead, section.body]);
  const outputs = Object.values(brief.techniques).map((technique) => technique.output);
  const inProse = [...prose, ...outputs].reduce((sum, piece) => sum + countWords(proseText(piece)), 0);
  const inRecords = recordTexts(brief)
    .filter((place) => place.collection !== 'sections')
    .reduce((sum, place) => sum + countWords(place.text), 0);
  return inProse + inRecords;
}
