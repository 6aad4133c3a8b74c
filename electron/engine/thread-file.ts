import { existsSync } from 'node:fs';

/**
 * The file of a thread, from the address of the module that starts it: beside that module, or beside the bundle that
 * holds it. Throws if there is none: the program was then not packed whole.
 */
export function threadFile(startedBy: string, name: string): URL {
  const places = [`./${name}.ts`, `./${name}.js`, `../${name}.js`];
  const found = places.map((place) => new URL(place, startedBy)).find((url) => existsSync(url));
  if (!found) throw new Error(`The program is incomplete: the file of its thread ${name} is missing.`);
  return found;
}
