import path from 'node:path';
import { type ExportFormat, exportFormats } from '#shared/publication/formats.ts';

/** Names that Windows keeps for devices, whatever their ending. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const deviceAddition = ' brief';

/**
 * A name is cut after this many characters, and so that it fits with room to spare into the 255 bytes of a file system.
 */
const longestName = 120;
const longestNameBytes = 240;

/**
 * A brief's title as a file name that every system accepts, with its ending (`.pdf`). A long title is cut between
 * characters as a reader sees them, never between a letter and its accents or inside an emoji.
 */
export function fileNameOf(title: string, ending: string): string {
  const plain = title
    .normalize('NFC')
    // Joiners are kept: Persian words and many emoji are spelled with them.
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/gu, ' ')
    .replace(/[<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ');
  const room = longestNameBytes - Buffer.byteLength(ending) - deviceAddition.length;
  const short = withoutEdges(cut(withoutEdges(plain), room));
  return (short || 'Brief').replace(deviceName, (name) => name + deviceAddition) + ending;
}

/** Characters no name may begin or end with, and those that would be invisible there. */
function withoutEdges(name: string): string {
  return name.replace(/^[. \u200c\u200d]+|[. \u200c\u200d]+$/g, '');
}

function cut(name: string, room: number): string {
  const signs = new Intl.Segmenter('en', { granularity: 'grapheme' });
  let end = 0;
  let count = 0;
  let bytes = 0;
  for (const { segment } of signs.segment(name)) {
    count += 1;
    bytes += Buffer.byteLength(segment);
    if (count > longestName || bytes > room) break;
    end += segment.length;
  }
  return name.slice(0, end);
}

/** A file name with an extension of its own; `isAsChosen` says that it had it already. */
export function withExtension(
  file: string,
  extension: string,
): { readonly file: string; readonly isAsChosen: boolean } {
  const ending = `.${extension}`;
  if (file.toLowerCase().endsWith(ending)) return { file, isAsChosen: true };
  // Of an ending of two parts, the last may be there already.
  const last = path.extname(ending.slice(1));
  const bare = last !== '' && file.toLowerCase().endsWith(last) ? file.slice(0, -last.length) : file;
  return { file: bare + ending, isAsChosen: false };
}

/** The chosen file with the ending of its format, and whether the user was asked about exactly this name. */
export function withEnding(file: string, format: ExportFormat): ReturnType<typeof withExtension> {
  return withExtension(file, exportFormats[format].extension);
}

/**
 * Gives names for files of one folder, one for each title it is asked for. A second file of the same name, in any case,
 * gets a number, and no name is that of an existing file.
 */
export function distinctNamer(
  isTaken: (name: string) => boolean,
  format: ExportFormat,
): (title: string) => string {
  const used = new Set<string>();
  const ending = `.${exportFormats[format].extension}`;
  return (title) => {
    let name = fileNameOf(title, ending);
    for (let number = 2; used.has(name.toLowerCase()) || isTaken(name); number += 1) {
      name = fileNameOf(title, ` ${number}${ending}`);
    }
    used.add(name.toLowerCase());
    return name;
  };
}
