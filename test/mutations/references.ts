import type { Mutation } from './mutation.ts';

const reading = 'test/shared/readers/references/read-references.test.ts';
const known = 'test/shared/readers/references/known.test.ts';
const guarded = 'test/slow/import/guarded-references.test.ts';

/** What keeps foreign lists of references from doing harm, or from passing unseen into a brief. */
export const referenceMutations: readonly Mutation[] = [
  {
    name: 'references/any-number',
    file: 'shared/readers/references/read-references.ts',
    find: 'found: works.slice(0, mostReferences).map(fitReference),',
    put: 'found: works.map(fitReference),',
    why: 'A list of a million works would fill the window and the brief.',
    tests: [reading],
  },
  {
    name: 'references/any-length',
    file: 'shared/readers/references/read-references.ts',
    find: 'if (text.length > longestReferences) {',
    put: 'if (text.length < 0) {',
    why: 'A list of any length would be read.',
    tests: [reading],
  },
  {
    name: 'references/unseen-signs-kept',
    file: 'shared/readers/references/fit.ts',
    find: ".replace(unseen, '')",
    put: '',
    why: 'A title could turn the order of the words behind it.',
    tests: [reading],
  },
  {
    name: 'references/not-understood-dropped',
    file: 'shared/readers/references/addresses.ts',
    find: 'else notUnderstood.push({ where: `Line ${index + 1}`, text: line.trim() });',
    put: '',
    why: 'Lines without a reference would be lost without a word.',
    tests: [reading],
  },
  {
    name: 'references/long-titles-cut-silently',
    file: 'shared/readers/references/fit.ts',
    find: 'keep(`${name}, whole`, cut(line));',
    put: '',
    why: 'The rest of a long title would be lost without a word.',
    tests: [reading],
  },
  {
    name: 'references/doi-case-counts',
    file: 'shared/readers/references/known.ts',
    find: 'return `doi ${doi.toLowerCase()}`;',
    put: 'return `doi ${doi}`;',
    why: 'One work would be taken for two, and for two sources.',
    tests: [known],
  },
  {
    name: 'references/time-without-end',
    file: 'electron/engine/import/guarded-references.ts',
    find: 'const end = await thread.run(job, cpuMs);',
    put: 'const end = await thread.run(job, cpuMs * 1_000);',
    why: 'A list made for it would keep a thread busy without end.',
    tests: [guarded],
  },
];
