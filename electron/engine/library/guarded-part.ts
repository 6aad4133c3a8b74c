import { type Result, success } from '#shared/result.ts';
import type { LibraryFile } from './library-file.ts';
import type { LibraryParts } from './library-parts.ts';

type AsResult<Value> = [Value] extends [Result<unknown>] ? Value : Result<Value>;

/**
 * A part of the library as others use it. Every function uses the file that is open at that moment, and an error of the
 * disk comes back as a failure: a function that gave a plain value gives a `Result` of it.
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
 * Hands out a part of an open library; see `Guarded`. The file may be replaced meanwhile, for example by a restored
 * backup. The functions listed as only reading also answer if the library's file is gone; the others change the
 * library.
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
  // Made from the part's own functions, name by name, which the type of `fromEntries` cannot say.
  return Object.fromEntries(guarded) as Guarded<Part>;
}
