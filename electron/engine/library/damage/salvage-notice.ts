import type { Salvaged } from './salvage.ts';

const briefCount = (count: number) => (count === 1 ? 'One brief' : `${count} briefs`);

/** More titles than this are only counted. */
const mostTitles = 20;

function titlesOf(titles: readonly string[]): string {
  const named = titles
    .slice(0, mostTitles)
    .map((title) => (title === '' ? 'one without a title' : `“${title}”`));
  const more = titles.length - named.length;
  return [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

/** What a salvage cost, in sentences. */
function losses(salvaged: Omit<Salvaged, 'keptAs'>): string[] {
  const { fromBackup, incomplete, uncertain, contentsLost, lostTitles, backupAt } = salvaged;
  return [
    ...(fromBackup > 0 && backupAt !== null
      ? [`${briefCount(fromBackup)} came from the backup of ${backupAt.slice(0, 10)}.`]
      : []),
    ...(lostTitles.length > 0
      ? [`${briefCount(lostTitles.length)} could not be read any more: ${titlesOf(lostTitles)}.`]
      : []),
    ...(incomplete > 0
      ? [`${briefCount(incomplete)} lost the latest changes and can only be read; duplicate to go on.`]
      : []),
    ...(uncertain > 0
      ? [`${briefCount(uncertain)} may lack the latest changes; compare with what you exported.`]
      : []),
    ...(contentsLost > 0
      ? [
          `${contentsLost === 1 ? 'One attached file' : `${contentsLost} attached files`} could not be read any more; attach again what you still have.`,
        ]
      : []),
  ];
}

/** The sentences a user reads after a salvage. */
export function salvageNotice(salvaged: Salvaged): string {
  const { briefs, keptAs } = salvaged;
  return [
    `The library file was damaged, so what could be read was saved into a new one: ${briefs === 1 ? 'one brief' : `${briefs} briefs`}.`,
    ...losses(salvaged),
    `The damaged file is kept as “${keptAs}” beside the library. Check the disk.`,
  ].join(' ');
}

/** The sentences a user reads when a damaged library was read as far as possible and left as it is. */
export function damagedReadingNotice(salvaged: Omit<Salvaged, 'keptAs'>): string {
  const { briefs } = salvaged;
  return [
    `The library is damaged. It was left as it is, and ${briefs === 1 ? 'one brief' : `${briefs} briefs`} could be read.`,
    ...losses(salvaged),
    'Check the disk; start Briefwright with this library to have it repaired.',
  ].join(' ');
}
