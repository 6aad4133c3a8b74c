import type { Salvaged } from './salvage.ts';

const briefCount = (count: number) => (count === 1 ? 'One brief' : `${count} briefs`);

/** The sentences a user reads after a salvage. */
export function salvageNotice(salvaged: Salvaged): string {
  const { briefs, fromBackup, incomplete, uncertain, contentsLost, keptAs, backupAt } = salvaged;
  const sentences = [
    `The library file was damaged, so what could be read was saved into a new one: ${briefs === 1 ? 'one brief' : `${briefs} briefs`}.`,
    ...(fromBackup > 0 && backupAt !== null
      ? [`${briefCount(fromBackup)} came from the backup of ${backupAt.slice(0, 10)}.`]
      : []),
    ...(incomplete > 0
      ? [`${briefCount(incomplete)} lost the latest changes and can only be read; duplicate to go on.`]
      : []),
    ...(uncertain > 0
      ? [`${briefCount(uncertain)} may lack the latest changes; compare with what you exported.`]
      : []),
    ...(contentsLost > 0
      ? [
          `${contentsLost === 1 ? 'One attached file' : `${contentsLost} attached files`} could not be read any more; attach what you still have once more.`,
        ]
      : []),
    `The damaged file is kept as “${keptAs}” beside the library. Check the disk.`,
  ];
  return sentences.join(' ');
}
