import type { Brief } from '../brief/brief.ts';
import { authorNames } from '../brief/people.ts';
import { trimmed } from './content.ts';
import { dayText, momentText } from './dates.ts';
import { restrictionsInFull } from './marking.ts';
import type { TitleLine } from './publication.ts';

/** The filled lines of the title block, in the order a reader wants them. */
export function titleLines(brief: Brief): TitleLine[] {
  const authors = authorNames(brief);
  const lines: TitleLine[] = [
    { label: 'Question', text: trimmed(brief.question) },
    { label: 'Published', text: brief.published ? dayText(brief.published, brief.language) : '' },
    {
      label: 'Information cut-off',
      text: brief.informationCutOff ? momentText(brief.informationCutOff, brief.language) : '',
    },
    { label: authors.length > 1 ? 'Authors' : 'Author', text: authors.map(trimmed).join('; ') },
    { label: 'Organisation', text: trimmed(brief.organisation) },
    { label: 'Number', text: trimmed(brief.serial) },
    { label: 'Region', text: trimmed(brief.region) },
    { label: 'Topic', text: trimmed(brief.topic) },
    { label: 'Restrictions', text: restrictionsInFull(brief.marking) },
  ];
  return lines.filter((line) => line.text !== '');
}
