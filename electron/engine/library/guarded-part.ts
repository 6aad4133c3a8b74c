import { type Result, success } from '#shared/result.ts';
import type { LibraryFile } from './library-file.ts';
import type { LibraryParts } from './library-parts.ts';

type AsResult<Value> = [Value] extends [Result<unknown>] ? Value : Result<Value>;

/**
 * A part of the library as others use it. Every function asks the file as it is open at that moment, and an error of the
 * disk comes back as its failure: what gave a plain value gives a `Result` of it.
 */
export type Guarded<Part> = {
  readonly [Name in keyof Part]: Part[Name] extends (...args: infer Args) => infer Value
    ? (...args: Args) => AsResult<Value>
    : never;
};

type Functions<Part> = { readonly [Name in keyof Part]: (...args: never[]) => unknown };

function isResult(value: unknown): value is Result<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}

/**
 * Hands out a part of an open library; see `Guarded`. The file may be exchanged meanwhile, as by a restored backup. The
 * functions named as reading only answer also where the library's file is gone; the others change the library.
 */
export function guardedPart<Part extends Functions<Part>>(
  held: Pick<LibraryFile, 'use' | 'change' | 'parts'>,
  partOf: (parts: LibraryParts) => Part,
  reading: readonly (keyof Part)[],
): Guarded<Part> {
  const names = Object.keys(partOf(held.parts)) as (keyof Part)[];
  const guarded = names.map((name) => {
    const way = reading.includes(name) ? 'use' : 'change';
    return [
      name,
      (...args: never[]) =>
        held[way]((parts) => {
          const value = partOf(parts)[name](...args);
          return isResult(value) ? value : success(value);
        }),
    ];
  });
  // Made of the part's own functions, name by name, which is more than the type of `fromEntries` says.
  return Object.fromEntries(guarded) as Guarded<Part>;
}
