import { failure, type Problem } from '#shared/result.ts';
import { newestVersion } from './migrate.ts';

/** The refusal of a library from a newer version. */
export function newerLibrary(version: number): { readonly ok: false; readonly error: Problem } {
  return failure(
    'library-is-newer',
    `This library was written by a newer version of Briefwright (form ${version}; this one reads up to ${newestVersion()}). It was left as it is. Open it with the newer version, or choose another library.`,
  );
}
