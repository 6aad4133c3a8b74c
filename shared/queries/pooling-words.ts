import type { CoherenceMethod } from '../vocabulary/outcome.ts';

const methods: Readonly<Record<CoherenceMethod, string>> = {
  normalised: 'each made coherent by dividing by their sum',
  'least-squares': 'each made coherent by least squares',
};

/** How the numbers of each analyst were made coherent before they were averaged, inside a sentence. */
export function methodWords(method: CoherenceMethod | null): string {
  return method === null ? 'each made coherent first' : methods[method];
}
