import type { Brief } from '../brief/brief.ts';
import { recordPlace } from '../brief/place.ts';
import { type ProseField, proseFields } from '../brief/prose-fields.ts';
import { recordTexts } from '../brief/record-texts.ts';
import { proseText } from '../prose/text.ts';
import { sectionOfPlace } from './place-order.ts';

/** The words of one section as a text: its prose before its records, the records, and the prose behind them. */
export function sectionText(brief: Brief, sectionId: string): string {
  const prose = proseFields(brief).filter(
    ({ collection, id, field }) =>
      sectionOfPlace(brief, recordPlace(collection, id, field))?.id === sectionId,
  );
  const words = (isEnd: boolean) =>
    prose.filter(({ field }: ProseField) => (field === 'body') === isEnd).map((at) => proseText(at.prose));
  const records = recordTexts(brief).flatMap(({ collection, id, field, text }) =>
    collection !== null &&
    collection !== 'sections' &&
    sectionOfPlace(brief, recordPlace(collection, id, field))?.id === sectionId
      ? [text]
      : [],
  );
  return [...words(false), ...records, ...words(true)].filter((text) => text.trim() !== '').join('\n\n');
}
