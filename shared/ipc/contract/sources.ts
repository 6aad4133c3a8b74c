import { z } from 'zod';
import { briefId, idText } from '../../brief/ids.ts';
import { reliability, source } from '../../brief/kinds/source.ts';
import { marking, tlpLabel } from '../../brief/marking.ts';
import { day } from '../../brief/text.ts';
import { failureKinds } from '../../vocabulary/failure.ts';
import { engineRequest } from './request.ts';

/**
 * What a brief takes over of a source of another one: what describes it (ICD 206), not what that brief made of it, such
 * as copies, captures, tags and the sources it repeats there.
 */
export const sourceFields = z.strictObject(
  source.pick({
    title: true,
    originalTitle: true,
    originator: true,
    publisher: true,
    reference: true,
    published: true,
    accessed: true,
    language: true,
    translator: true,
    type: true,
    access: true,
    bias: true,
    descriptor: true,
    artificialIntelligence: true,
  }).shape,
);
export type SourceFields = z.output<typeof sourceFields>;

/* The brief something is known from; `isAbove` says that it is marked above the one that asks. */
const inBrief = {
  briefId,
  title: z.string(),
  tlp: tlpLabel.nullable(),
  isAbove: z.boolean(),
};

/** A grade of a source, with the day from which it held and the brief that gave it. */
const librarySourceGrade = z.strictObject({ ...inBrief, reliability, since: day, reason: z.string() });
export type LibrarySourceGrade = z.output<typeof librarySourceGrade>;

/** A source of the library: what the sources of its briefs outside the trash say of one work. */
export const librarySource = z.strictObject({
  /** Tells it from the others of an answer. */
  id: z.string(),
  /** By what it is known again; see `workKeys`. */
  keys: z.array(z.string()),
  /**
   * As the newest brief has it, with what others know besides. Only briefs that are not marked above the one that asks
   * are drawn on, if there are any.
   */
  fields: sourceFields,
  /** What other briefs call it. */
  otherTitles: z.array(z.string()),
  /** The newest grade, of the same briefs as the fields. */
  grade: librarySourceGrade.nullable(),
  /** How its grade went over time in all briefs, the newest first. */
  grades: z.array(librarySourceGrade),
  /** Where it was marked as burned, withdrawn or grown old. */
  failures: z.array(z.strictObject({ ...inBrief, kind: z.enum(failureKinds), on: day, reason: z.string() })),
  /** How many briefs have it, and those of them with the newest information. */
  briefs: z.int(),
  inBriefs: z.array(z.strictObject({ ...inBrief, sourceId: idText, informed: day })),
  /** Whether every brief that has it is marked above the one that asks. */
  isAbove: z.boolean(),
});
export type LibrarySource = z.output<typeof librarySource>;

/** Requests about the sources of all briefs. */
export const sourceRequests = {
  /**
   * A page of the sources of the library in which all words of a query stand, those of the newest information first, and
   * before them those with the words in their titles. `marking` is that of the brief that asks; null sees all alike.
   */
  'sources.list': engineRequest({
    request: z.strictObject({
      query: z.string().max(500),
      marking: z.strictObject(marking.shape).nullable(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    response: z.strictObject({
      sources: z.array(librarySource),
      total: z.int(),
      /** How many briefs are not read yet. */
      behind: z.int(),
    }),
  }),
} as const;
