import type { BriefFileOrigin } from '#engine/import/imported-file.ts';
import type { BriefFacts } from '#shared/queries/brief-facts.ts';
import { countWords, sizeWords } from '#shared/queries/first-look-words.ts';
import { tlpDefinitions } from '#shared/standards/tlp.ts';
import { briefStatusNames } from '#shared/vocabulary/status.ts';

function markingOf({ marking: { tlp, restrictions } }: BriefFacts): string {
  const words = [tlp === null ? '' : tlpDefinitions[tlp].text, restrictions].filter((part) => part !== '');
  return words.join(', ') || 'none';
}

/**
 * What can be said of a brief without opening it, a fact a line: "By: I. Maron". What is not said of it has no line.
 * `origin` is the `.brief` file it was read from, if it was.
 */
export function factLines(
  facts: BriefFacts,
  origin?: Pick<BriefFileOrigin, 'written' | 'programVersion' | 'bytes'>,
): string[] {
  const lines: readonly (readonly [string, string])[] = [
    ['Title', facts.title],
    ['Marking', markingOf(facts)],
    ['By', [facts.authors.join(', '), facts.organisation].filter((part) => part !== '').join(' · ')],
    ['For', facts.customers.join(', ')],
    ['Question', facts.question],
    ['Status', briefStatusNames[facts.status]],
    ['Serial number', facts.serial],
    ['Begun', facts.created],
    ['Information cut-off', facts.informationCutOff ?? ''],
    ['Published', facts.published ?? ''],
    [
      'File',
      origin
        ? `written ${origin.written} by version ${origin.programVersion}, ${sizeWords(origin.bytes)}`
        : '',
    ],
    ['Words', String(facts.words)],
    ['Inside', facts.records.map(countWords).join(', ')],
    ...facts.attachments.map(({ name, bytes }) => ['Attachment', `${name}, ${sizeWords(bytes)}`] as const),
  ];
  return lines.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`);
}
