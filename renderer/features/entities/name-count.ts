import type { Brief } from '#shared/brief/brief.ts';
import { recordTexts } from '#shared/brief/record-texts.ts';
import { allProse } from '#shared/commands/prose-target.ts';
import { findInText } from '#shared/prose/find.ts';
import { proseText } from '#shared/prose/text.ts';

const exactly = { matchCase: true, wholeWords: true };

/** How often the name of an entity occurs in a brief, as a mention and in plain words, apart from its own record. */
export function nameCount(brief: Brief, id: string, name: string): number {
  if (name === '') return 0;
  const prose = allProse(brief).map((item) => proseText(item.prose));
  const texts = recordTexts(brief)
    .filter((item) => !(item.collection === 'entities' && item.id === id && item.field === 'name'))
    .map((item) => item.text);
  return [...prose, ...texts].reduce((sum, text) => sum + findInText(text, name, exactly).length, 0);
}
