import type { Brief } from '../../brief/brief.ts';
import type { Dissent } from '../../brief/kinds/dissent.ts';
import { inOrder } from '../../brief/order.ts';
import { peopleOf } from '../../brief/people.ts';
import { recordPlace } from '../../brief/place.ts';
import { boldInlines, joinNames, paragraph, textInlines, trimmed, withFullStop } from '../content.ts';
import { printedFrom } from '../origins.ts';
import type { Block } from '../publication.ts';

/** Names as in a sentence; if names hold commas themselves, semicolons separate them. */
function nameOf(dissent: Dissent, brief: Brief): string {
  const names = peopleOf(brief, dissent.personIds)
    .map((person) => trimmed(person.name))
    .filter((part) => part !== '');
  return names.some((part) => part.includes(',')) ? names.join('; ') : joinNames(names);
}

function dissentBox(dissent: Dissent, brief: Brief): Block[] {
  const name = nameOf(dissent, brief);
  const text = withFullStop(trimmed(dissent.text));
  const reason = withFullStop(trimmed(dissent.reason));
  const blocks = [
    ...(text === '' ? [] : [paragraph(text)]),
    ...(reason === '' ? [] : [paragraph([...boldInlines('Reason:'), ...textInlines(` ${reason}`)])]),
  ];
  if (name === '' && blocks.length === 0) return [];
  return printedFrom(recordPlace('dissents', dissent.id), [
    { kind: 'box', label: 'Dissenting view', name, blocks },
  ]);
}

/** The views that differ from one key judgment: a box for each that says something. */
export function dissentBlocks(brief: Brief, fromJudgment: string): Block[] {
  return inOrder(brief.dissents)
    .filter(({ keyJudgmentId }) => keyJudgmentId === fromJudgment)
    .flatMap((dissent) => dissentBox(dissent, brief));
}
