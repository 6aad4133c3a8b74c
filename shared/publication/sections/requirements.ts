import type { MarkedText } from '../../brief/field-marks.ts';
import type { Requirement } from '../../brief/kinds/requirement.ts';
import { joinedText, plainText } from '../../brief/marked-text.ts';
import { inOrder } from '../../brief/order.ts';
import { recordPlace } from '../../brief/place.ts';
import { boldInlines, paragraph, trimmed } from '../content.ts';
import { dayText } from '../dates.ts';
import type { NoteRegister } from '../notes.ts';
import { printedFrom } from '../origins.ts';
import type { Block } from '../publication.ts';
import { behind, linesOfText, markedInlines, recordText } from '../record-text.ts';
import type { SectionContext } from '../section-context.ts';

function labelled(label: string, text: MarkedText, notes: NoteRegister): Block[] {
  if (text.text === '') return [];
  return [paragraph([...boldInlines(`${label}:`), ...markedInlines(behind(' ', text), notes)])];
}

function questionBlocks(requirement: Requirement, notes: NoteRegister): Block[] {
  const asked = linesOfText(recordText(requirement, 'questions'));
  if (asked.length < 2) return labelled('Question', joinedText(asked), notes);
  const items = asked.map((question) => ({ blocks: [paragraph(markedInlines(question, notes))] }));
  return [paragraph(boldInlines('Questions:')), { kind: 'list', isOrdered: true, start: 1, items }];
}

function requirementBox(requirement: Requirement, { brief, notes }: SectionContext): Block[] {
  const { neededBy } = requirement;
  const name = trimmed(requirement.customer);
  const blocks = [
    ...labelled('Decision served', recordText(requirement, 'decision'), notes),
    ...labelled('Needed by', plainText(neededBy === null ? '' : dayText(neededBy, brief.language)), notes),
    ...questionBlocks(requirement, notes),
  ];
  if (name === '' && blocks.length === 0) return [];
  return printedFrom(recordPlace('requirements', requirement.id), [
    { kind: 'box', label: 'Requirement', name, blocks },
  ]);
}

/** What the brief was asked for, a box for each requirement that says something. */
export function requirementBlocks(context: SectionContext): Block[] {
  return inOrder(context.brief.requirements).flatMap((requirement) => requirementBox(requirement, context));
}
