import type { Brief } from '../../brief/brief.ts';
import type { Dissent } from '../../brief/kinds/dissent.ts';
import { inOrder } from '../../brief/order.ts';
import { peopleOf } from '../../brief/people.ts';
import { recordPlace } from '../../brief/place.ts';
import { boldInlines, joinNames, paragraph, trimmed } from '../content.ts';
import { printedFrom } from '../origins.ts';
import type { Block } from '../publication.ts';
import { behind, markedInlines, recordText, withStop } from '../record-text.ts';
import type { SectionContext } from '../section-context.ts';

/** Names as in a sentence; if names hold commas themselves, semicolons separate them. */
function nameOf(dissent: Dissent, brief: Brief): string {
  const names = peopleOf(brief, dissent.personIds)
    .map((person) => trimmed(person.name))
    .filter((part) => part !== '');
  return names.some((part) => part.includes(',')) ? names.join('; ') : joinNames(names);
}

function dissentBox(dissent: Dissent, { brief, notes }: SectionContext): Block[] {
  const name = nameOf(dissent, brief);
  const text = withStop(recordText(dissent, 'text'));
  const reason = withStop(recordText(dissent, 'reason'));
  const blocks = [
    ...(text.text === '' ? [] : [paragraph(markedInlines(text, notes))]),
    ...(reason.text === ''
      ? []
      : [paragraph([...boldInlines('Reason:'), ...markedInlines(behind(' ', reason), notes)])]),
  ];
  if (name === '' && blocks.length === 0) return [];
  return printedFrom(recordPlace('dissents', dissent.id), [
    { kind: 'box', label: 'Dissenting view', name, blocks },
  ]);
}

/** The views that differ from one key judgment: a box for each that says something. */
export function dissentBlocks(context: SectionContext, fromJudgment: string): Block[] {
  return inOrder(context.brief.dissents)
    .filter(({ keyJudgmentId }) => keyJudgmentId === fromJudgment)
    .flatMap((dissent) => dissentBox(dissent, context));
}
