import { basename } from 'node:path';
import { cleanText } from '#shared/prose/clean-text.ts';

const longestName = 200;

/** The name under which a file is attached: without its folder, on one line, without signs that show nothing. */
export function attachedName(file: string): string {
  const name = cleanText(basename(file)).toWellFormed().replaceAll('\n', ' ').trim();
  return name.length <= longestName ? name : name.slice(0, longestName).toWellFormed();
}
