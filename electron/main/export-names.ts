import path from 'node:path';
import type { ExportChoice } from '#shared/ipc/contract.ts';
import { exportFormats } from '#shared/publication/formats.ts';

type Format = ExportChoice['format'];

/** What the user sees of a format, and how its files end. */
export function formatOf(format: Format): { readonly name: string; readonly extension: string } {
  return format === 'brief' ? { name: 'Brief file', extension: 'brief' } : exportFormats[format];
}

/** Names that Windows keeps for devices, whatever their ending. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const longestName = 120;

/** A brief's title as the name of a file that every system takes, without its ending. */
export function fileNameOf(title: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = [...plain]
    .slice(0, longestName)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (short === '') return 'Brief';
  return deviceName.test(short) ? `${short} brief` : short;
}

/** The chosen file with the ending of its format, and whether the user was asked about this very name. */
export function withEnding(
  file: string,
  format: Format,
): { readonly file: string; readonly isAsChosen: boolean } {
  const ending = `.${formatOf(format).extension}`;
  const hasEnding = path.extname(file).toLowerCase() === ending;
  return hasEnding ? { file, isAsChosen: true } : { file: file + ending, isAsChosen: false };
}

/** Names for many files of one folder: a second file of a name gets a number, whatever its letters' case. */
export function distinctNames(
  titles: readonly string[],
  isTaken: (name: string) => boolean,
  format: Format,
): string[] {
  const used = new Set<string>();
  const ending = `.${formatOf(format).extension}`;
  return titles.map((title) => {
    const base = fileNameOf(title);
    let name = base + ending;
    for (let number = 2; used.has(name.toLowerCase()) || isTaken(name); number += 1) {
      name = `${base} ${number}${ending}`;
    }
    used.add(name.toLowerCase());
    return name;
  });
}
