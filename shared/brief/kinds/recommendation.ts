import { z } from 'zod';
import { type Horizon, horizons } from '../../vocabulary/recommendation.ts';
import { recordMarks } from '../field-marks.ts';
import { idOf } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { recordKind } from '../record-kind.ts';
import { recordTags, taggedReferences } from '../record-tags.ts';
import { storedObject } from '../stored-object.ts';
import { day, line, text } from '../text.ts';

export const recommendationId = idOf('RecommendationId');
export type RecommendationId = z.infer<typeof recommendationId>;

/** An action advised, by when and by whom. */
export const recommendation = storedObject({
  id: recommendationId,
  order: orderKey,
  horizon: z.enum(horizons),
  text,
  owner: line,
  due: day.nullable(),
  marks: recordMarks,
  tagIds: recordTags,
});

export type Recommendation = z.infer<typeof recommendation>;

/** Makes an empty recommendation for a horizon. */
export function makeRecommendation(
  id: string,
  order: string,
  atHorizon: Horizon = 'immediate',
): Recommendation {
  return {
    id: recommendationId.parse(id),
    order,
    horizon: atHorizon,
    text: '',
    owner: '',
    due: null,
    marks: {},
    tagIds: [],
  };
}

/** Recommendations as the program knows them. */
export const recommendationsKind = recordKind({
  collection: 'recommendations',
  schema: recommendation,
  make: (id, order) => makeRecommendation(id, order, 'unspecified'),
  commands: 'standard',
  home: 'recommendations',
  words: ['text', 'owner'],
  unspelled: ['owner'],
  prose: [],
  references: taggedReferences,
  fieldNames: { text: 'text', horizon: 'horizon', owner: 'owner', due: 'due date', tagIds: 'tags' },
});
