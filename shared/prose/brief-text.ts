import type { Brief } from '../brief/brief.ts';
import { inOrder } from '../brief/order.ts';
import { recordTexts } from '../brief/record-texts.ts';
import { proseText } from './text.ts';

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
