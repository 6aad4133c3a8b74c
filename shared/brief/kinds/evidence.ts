import { z } from 'zod';
import { evidenceLabelAt } from '../../vocabulary/evidence-label.ts';
import { grades } from '../../vocabulary/grade.ts';
import { extraction } from '../extraction.ts';
import { failure } from '../failure.ts';
import { recordMarks } from '../field-marks.ts';
import { idOf } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { recordKind } from '../record-kind.ts';
import { recordTags, taggedReferences } from '../record-tags.ts';
import { storedObject } from '../stored-object.ts';
import { day, line, text } from '../text.ts';
import { captureId } from './capture.ts';
import { sourceId } from './source.ts';

export const evidenceId = idOf('EvidenceId');
export type EvidenceId = z.infer<typeof evidenceId>;

/** Admiralty credibility of the item, 1 to 6; 6 means "cannot be judged", never "worst" (AJP-2.1). */
export const credibility = z.int().min(1).max(6);

/**
 * An item of evidence or an argument. How it bears on each hypothesis is said by ratings. `leadIn` keeps the words that
 * introduced it in an imported sentence ("This is supported by"); empty means the standard words. `quotation` is what the
 * source says in its own words, found at `passage` of the text of a capture.
 */
export const evidence = storedObject({
  id: evidenceId,
  order: orderKey,
  text,
  leadIn: line,
  sourceIds: z.array(sourceId),
  credibility: credibility.nullable(),
  relevance: z.enum(grades).nullable(),
  date: day.nullable(),
  captureId: captureId.nullable(),
  passage: storedObject({ from: z.int().min(0), to: z.int().min(0) }).nullable(),
  quotation: text,
  translation: text,
  translator: line,
  failure,
  extraction,
  marks: recordMarks,
  tagIds: recordTags,
});

export type Evidence = z.infer<typeof evidence>;

/** Makes an empty item of evidence. */
export function makeEvidence(id: string, order: string): Evidence {
  return {
    id: evidenceId.parse(id),
    order,
    text: '',
    leadIn: '',
    sourceIds: [],
    credibility: null,
    relevance: null,
    date: null,
    captureId: null,
    passage: null,
    quotation: '',
    translation: '',
    translator: '',
    failure: null,
    extraction: null,
    marks: {},
    tagIds: [],
  };
}

/** Items of evidence as the program knows them. */
export const evidenceKind = recordKind({
  collection: 'evidence',
  schema: evidence,
  make: makeEvidence,
  commands: 'standard',
  home: 'hypotheses',
  words: ['text', 'quotation', 'translation'],
  unspelled: ['quotation', 'translator'],
  prose: [],
  references: {
    sourceIds: { to: 'sources', whenGone: 'detach' },
    captureId: { to: 'captures', whenGone: 'detach' },
    ...taggedReferences,
  },
  fieldNames: {
    text: 'text',
    sourceIds: 'sources',
    credibility: 'credibility',
    relevance: 'relevance',
    date: 'date',
    quotation: 'quotation',
    translation: 'translation',
    failure: 'standing',
    tagIds: 'tags',
  },
  label: (_, place) => evidenceLabelAt(place - 1),
  versions: [
    {
      form: 7,
      name: 'evidence quotes a passage of a capture, and can be withdrawn',
      changes: [
        { kind: 'add', field: 'captureId', value: null },
        { kind: 'add', field: 'passage', value: null },
        { kind: 'add', field: 'quotation', value: '' },
        { kind: 'add', field: 'translation', value: '' },
        { kind: 'add', field: 'translator', value: '' },
        { kind: 'add', field: 'failure', value: null },
        { kind: 'add', field: 'extraction', value: null },
      ],
    },
  ],
});
