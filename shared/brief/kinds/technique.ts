import { z } from 'zod';
import { recordMarks } from '../field-marks.ts';
import { idOf } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { recordKind } from '../record-kind.ts';
import { recordTags, taggedReferences } from '../record-tags.ts';
import { isFields } from '../stored/field-changes.ts';
import { storedObject } from '../stored-object.ts';
import { techniqueOutput } from '../techniques/output.ts';
import { makeProseOutput } from '../techniques/prose/output.ts';
import { line, text } from '../text.ts';

export const techniqueId = idOf('TechniqueId');
export type TechniqueId = z.infer<typeof techniqueId>;

/**
 * A structured analytic technique. `origin` says whether the analyst applied it here or an imported text only named it;
 * `output` is what came out of applying it, empty if nothing is stored.
 */
export const technique = storedObject({
  id: techniqueId,
  order: orderKey,
  name: line,
  definition: text,
  origin: z.enum(['applied', 'named-by-original']),
  output: techniqueOutput,
  marks: recordMarks,
  tagIds: recordTags,
});

export type Technique = z.infer<typeof technique>;

/** Makes a technique the analyst applied, without output yet. */
export function makeTechnique(id: string, order: string, name = ''): Technique {
  return {
    id: techniqueId.parse(id),
    order,
    name,
    definition: '',
    origin: 'applied',
    output: makeProseOutput(),
    marks: {},
    tagIds: [],
  };
}

/** In the first form, the output was prose. */
function asOutput(value: unknown): unknown {
  return isFields(value) && value.type === 'doc' ? { kind: 'prose', prose: value } : value;
}

/** Techniques as the program knows them. */
export const techniquesKind = recordKind({
  collection: 'techniques',
  schema: technique,
  make: makeTechnique,
  commands: 'standard',
  home: 'techniques',
  words: ['name', 'definition'],
  unspelled: [],
  prose: ['output.prose'],
  references: taggedReferences,
  versions: [
    {
      form: 2,
      name: 'output by kind of technique',
      changes: [{ kind: 'convert', field: 'output', up: asOutput, inside: (path) => ['prose', ...path] }],
    },
  ],
  fieldNames: { name: 'name', definition: 'definition', origin: 'origin', tagIds: 'tags' },
  label: ({ name }) => name,
});
