import type { Technique } from '../../brief/kinds/technique.ts';
import { inOrder } from '../../brief/order.ts';
import { recordPlace } from '../../brief/place.ts';
import { isEmptyProse } from '../../brief/prose.ts';
import { boldInlines, bulletList, heading, paragraph, textInlines, trimmed } from '../content.ts';
import { printedFrom } from '../origins.ts';
import { proseBlocks } from '../prose-blocks.ts';
import type { Block, Inline } from '../publication.ts';
import { behind, markedInlines, recordText } from '../record-text.ts';
import { type SectionBuilder, type SectionContext, sectionProse } from '../section-context.ts';
import { techniqueRun } from '../technique-run.ts';

const placeOf = ({ id }: Technique) => recordPlace('techniques', id);

function namedOnly(item: Technique, { brief, notes }: SectionContext): Inline[] {
  const name = trimmed(item.name);
  const definition = recordText(item, 'definition');
  const run = techniqueRun(item, brief);
  return [
    ...boldInlines(definition.text === '' ? name : `${name}:`),
    ...(definition.text === '' ? [] : markedInlines(behind(' ', definition), notes)),
    ...textInlines(item.origin === 'named-by-original' ? ' (named by the original, no output)' : ''),
    ...textInlines(run === '' ? '' : ` (${run.charAt(0).toLowerCase()}${run.slice(1, -1)})`),
  ];
}

function withOutput(item: Technique, context: SectionContext): Block[] {
  const definition = recordText(item, 'definition');
  const run = techniqueRun(item, context.brief);
  return printedFrom(placeOf(item), [
    heading(2, trimmed(item.name) || 'Technique'),
    ...(definition.text === '' ? [] : [paragraph(markedInlines(definition, context.notes), 'small')]),
    ...(run === '' ? [] : [paragraph(run, 'small')]),
    ...proseBlocks(item.output.prose, {
      notes: context.notes,
      levelAbove: 2,
      field: recordPlace('techniques', item.id, 'output.prose'),
    }),
  ]);
}

/** Techniques with their output, each below a heading; before them, a list of those that are only named. */
export const techniquesSection: SectionBuilder = (context, section) => {
  const all = inOrder(context.brief.techniques);
  const named = all.filter(
    (item) => isEmptyProse(item.output.prose) && trimmed(item.name + item.definition) !== '',
  );
  return [
    ...sectionProse(context, section, 'lead'),
    ...bulletList(named.map((item) => printedFrom(placeOf(item), [paragraph(namedOnly(item, context))]))),
    ...all.filter((item) => !isEmptyProse(item.output.prose)).flatMap((item) => withOutput(item, context)),
    ...sectionProse(context, section, 'body'),
  ];
};
