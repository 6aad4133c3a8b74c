import { z } from 'zod';
import { indicatorStatuses } from '../../vocabulary/indicator.ts';
import { recordMarks } from '../field-marks.ts';
import { idOf } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { recordKind } from '../record-kind.ts';
import { recordTags, taggedReferences } from '../record-tags.ts';
import { storedObject } from '../stored-object.ts';
import { day, line, text } from '../text.ts';
import { hypothesisId } from './hypothesis.ts';
import { scenarioId } from './scenario.ts';

export const indicatorId = idOf('IndicatorId');
export type IndicatorId = z.infer<typeof indicatorId>;

/**
 * Something observable that would show events taking one course rather than another. `leadIn` keeps the words that
 * introduced it in an imported sentence ("Indicators that could shift this judgment include").
 */
export const indicator = storedObject({
  id: indicatorId,
  order: orderKey,
  text,
  leadIn: line,
  hypothesisIds: z.array(hypothesisId),
  scenarioIds: z.array(scenarioId),
  status: z.enum(indicatorStatuses),
  statusDate: day.nullable(),
  marks: recordMarks,
  tagIds: recordTags,
});

export type Indicator = z.infer<typeof indicator>;

/** Makes an empty indicator that has not been seen. */
export function makeIndicator(id: string, order: string): Indicator {
  return {
    id: indicatorId.parse(id),
    order,
    text: '',
    leadIn: '',
    hypothesisIds: [],
    scenarioIds: [],
    status: 'not-seen',
    statusDate: null,
    marks: {},
    tagIds: [],
  };
}

/** Indicators as the program knows them. */
export const indicatorsKind = recordKind({
  collection: 'indicators',
  schema: indicator,
  make: makeIndicator,
  commands: 'standard',
  home: 'hypotheses',
  words: ['text'],
  unspelled: [],
  prose: [],
  references: {
    hypothesisIds: { to: 'hypotheses', whenGone: 'detach' },
    scenarioIds: { to: 'scenarios', whenGone: 'detach' },
    ...taggedReferences,
  },
  fieldNames: { text: 'text', status: 'status', statusDate: 'status', tagIds: 'tags' },
});
