import { z } from 'zod';
import { hypothesisLabelAt, hypothesisLabelStyles } from '../../vocabulary/hypothesis-label.ts';
import { coherences } from '../../vocabulary/outcome.ts';
import { recordMarks } from '../field-marks.ts';
import { idOf } from '../ids.ts';
import { likelihood } from '../likelihood.ts';
import { orderKey } from '../order-key.ts';
import { recordKind } from '../record-kind.ts';
import { recordTags, taggedReferences } from '../record-tags.ts';
import { storedObject } from '../stored-object.ts';
import { line, moment, text } from '../text.ts';
import { personId } from './person.ts';

export const hypothesisId = idOf('HypothesisId');
export type HypothesisId = z.infer<typeof hypothesisId>;

export const hypothesisLabelStyle = z.enum(hypothesisLabelStyles);
export type HypothesisLabelStyle = z.infer<typeof hypothesisLabelStyle>;

/** The numbers of so many analysts are pooled at most. */
export const mostPooled = 100;

/**
 * One of the competing explanations. Its label (A, 1 …) is computed from its place; `name` is a name of its own, empty
 * for most. What speaks for and against it are evidence records rated against it; `notes` keeps everything else that
 * was said about it. `complement` is how likely it was called that it is not true, asked apart; `elicited` is the number
 * as it was given, kept when the numbers of all were made coherent or pooled. `pooledIds` are the analysts whose numbers
 * it is the mean of, and `pooledAt` is when these were taken over; none and null if it is not pooled.
 */
export const hypothesis = storedObject({
  id: hypothesisId,
  order: orderKey,
  name: line,
  statement: text,
  notes: text,
  likelihood: likelihood.nullable(),
  likelihoodTerm: line.nullable(),
  complement: likelihood.nullable(),
  elicited: likelihood.nullable(),
  coherence: z.enum(coherences).nullable(),
  pooledIds: z.array(personId).max(mostPooled),
  pooledAt: moment.nullable(),
  marks: recordMarks,
  tagIds: recordTags,
});

export type Hypothesis = z.infer<typeof hypothesis>;

/** Makes an empty hypothesis. */
export function makeHypothesis(id: string, order: string): Hypothesis {
  return {
    id: hypothesisId.parse(id),
    order,
    name: '',
    statement: '',
    notes: '',
    likelihood: null,
    likelihoodTerm: null,
    complement: null,
    elicited: null,
    coherence: null,
    pooledIds: [],
    pooledAt: null,
    marks: {},
    tagIds: [],
  };
}

/** Hypotheses as the program knows them. */
export const hypothesesKind = recordKind({
  collection: 'hypotheses',
  schema: hypothesis,
  make: makeHypothesis,
  commands: 'standard',
  home: 'hypotheses',
  words: ['name', 'statement', 'notes'],
  unspelled: [],
  prose: [],
  references: { ...taggedReferences, pooledIds: { to: 'people', whenGone: 'detach' } },
  fieldNames: {
    name: 'name',
    statement: 'statement',
    notes: 'notes',
    likelihood: 'likelihood',
    likelihoodTerm: 'likelihood',
    complement: 'likelihood of the complement',
    elicited: 'likelihood as given',
    coherence: 'likelihood',
    pooledIds: 'whose numbers were pooled',
    pooledAt: 'likelihood',
    tagIds: 'tags',
  },
  label: (_, place, { hypothesisLabels }) => `Hypothesis ${hypothesisLabelAt(place - 1, hypothesisLabels)}`,
  versions: [
    {
      form: 7,
      name: 'hypotheses keep the numbers that were given beside coherent ones',
      changes: [
        { kind: 'add', field: 'likelihoodTerm', value: null },
        { kind: 'add', field: 'complement', value: null },
        { kind: 'add', field: 'elicited', value: null },
        { kind: 'add', field: 'coherence', value: null },
      ],
    },
    {
      form: 11,
      name: 'hypotheses name the analysts whose numbers were pooled',
      changes: [
        { kind: 'add', field: 'pooledIds', value: [] },
        { kind: 'add', field: 'pooledAt', value: null },
      ],
    },
  ],
});
