import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folders above this module, nearest first: one of them is that of the project or the program. */
function foldersAbove(): string[] {
  const folders = [import.meta.dirname];
  for (;;) {
    const parent = path.dirname(folders.at(-1) ?? '');
    if (parent === folders.at(-1)) return folders;
    folders.push(parent);
  }
}

/**
 * The path of a file of `resources`, such as "pdf/brief.typ". A packaged program has that folder beside it, under
 * whatever name. `packageFile` is the path in `node_modules` during development. Throws if there is no such file: the
 * program was then not packed whole, which no user can mend.
 */
export function resourceFile(name: string, packageFile: string | null = null): string {
  const places = [`resources/${name}`, name];
  if (packageFile !== null) places.push(`node_modules/${packageFile}`);
  const found = foldersAbove()
    .flatMap((folder) => places.map((place) => path.join(folder, place)))
    .find((candidate) => existsSync(candidate));
  if (found === undefined) throw new Error(`The program was packed without resources/${name}.`);
  return found;
}
