import { z } from 'zod';
import { grades } from '../../vocabulary/grade.ts';
import { recordMarks } from '../field-marks.ts';
import { idOf } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { recordKind } from '../record-kind.ts';
import { recordTags, taggedReferences } from '../record-tags.ts';
import { storedObject } from '../stored-object.ts';
import { line, text } from '../text.ts';

export const informationGapId = idOf('InformationGapId');
export type InformationGapId = z.infer<typeof informationGapId>;

/** Something not known that matters. `label` keeps an imported label such as "Blind spots"; mostly empty. */
export const informationGap = storedObject({
  id: informationGapId,
  order: orderKey,
  text,
  label: line,
  priority: z.enum(grades).nullable(),
  howToClose: text,
  marks: recordMarks,
  tagIds: recordTags,
});

export type InformationGap = z.infer<typeof informationGap>;

/** Makes an empty information gap without a priority. */
export function makeInformationGap(id: string, order: string): InformationGap {
  return {
    id: informationGapId.parse(id),
    order,
    text: '',
    label: '',
    priority: null,
    howToClose: '',
    marks: {},
    tagIds: [],
  };
}

/** Information gaps as the program knows them. */
export const informationGapsKind = recordKind({
  collection: 'informationGaps',
  schema: informationGap,
  make: makeInformationGap,
  commands: 'standard',
  home: 'assumptions',
  words: ['text', 'howToClose'],
  unspelled: ['label'],
  prose: [],
  references: taggedReferences,
  fieldNames: { text: 'text', priority: 'priority', howToClose: 'how to close it', tagIds: 'tags' },
  label: (_, place) => `Gap ${place}`,
});
