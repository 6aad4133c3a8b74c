import type { Brief } from '../../brief/brief.ts';
import type { Requirement } from '../../brief/kinds/requirement.ts';
import { inOrder } from '../../brief/order.ts';
import { recordPlace } from '../../brief/place.ts';
import { boldInlines, paragraph, textInlines, trimmed } from '../content.ts';
import { dayText } from '../dates.ts';
import { printedFrom } from '../origins.ts';
import type { Block } from '../publication.ts';

function labelled(label: string, text: string): Block[] {
  return text === '' ? [] : [paragraph([...boldInlines(`${label}:`), ...textInlines(` ${text}`)])];
}

function questionBlocks(questions: string): Block[] {
  const asked = trimmed(questions)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (asked.length < 2) return labelled('Question', asked.join(''));
  const items = asked.map((question) => ({ blocks: [paragraph(question)] }));
  return [paragraph(boldInlines('Questions:')), { kind: 'list', isOrdered: true, start: 1, items }];
}

function requirementBox(requirement: Requirement, language: string): Block[] {
  const { neededBy } = requirement;
  const name = trimmed(requirement.customer);
  const blocks = [
    ...labelled('Decision served', trimmed(requirement.decision)),
    ...labelled('Needed by', neededBy === null ? '' : dayText(neededBy, language)),
    ...questionBlocks(requirement.questions),
  ];
  if (name === '' && blocks.length === 0) return [];
  return printedFrom(recordPlace('requirements', requirement.id), [
    { kind: 'box', label: 'Requirement', name, blocks },
  ]);
}

/** What the brief was asked for, a box for each requirement that says something. */
export function requirementBlocks(brief: Brief): Block[] {
  return inOrder(brief.requirements).flatMap((requirement) => requirementBox(requirement, brief.language));
}
