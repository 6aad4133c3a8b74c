import { z } from 'zod';
import { briefId, idText } from '../../brief/ids.ts';
import { entityType } from '../../brief/kinds/entity.ts';
import { tlpLabel } from '../../brief/marking.ts';
import { line } from '../../brief/text.ts';
import { changedBriefs } from './library.ts';
import { desktopRequest, engineRequest, nothing } from './request.ts';

const name = line.refine((given) => given.trim() !== '', 'An entity has a name.');

const briefOfEntity = {
  briefId,
  title: z.string(),
  tlp: tlpLabel.nullable(),
  /** The day of its information: the cut-off, or the day it was published or made. */
  informed: z.string(),
};

/** What one brief says of an entity. */
const entityInBrief = z.strictObject({
  ...briefOfEntity,
  entityId: idText,
  name: z.string(),
  aliases: z.array(z.string()),
  type: entityType.nullable(),
  role: z.string(),
  notes: z.string(),
  mentions: z.int(),
  relations: z.array(z.strictObject({ isFrom: z.boolean(), name: z.string(), words: z.string() })),
});
export type EntityInBrief = z.output<typeof entityInBrief>;

/** What the library knows of an entity. */
export const entityPage = z.strictObject({
  /** The name that most briefs have. */
  name: z.string(),
  /** Its names, those in most briefs first; an alias is a name by which no brief has it as an entity. */
  names: z.array(z.strictObject({ name: z.string(), isAlias: z.boolean(), briefs: z.int() })),
  /** What the user said of two names. */
  judgments: z.array(z.strictObject({ one: z.string(), other: z.string(), isSame: z.boolean() })),
  briefs: z.int(),
  mentions: z.int(),
  /** What the briefs say of it, those with the newest information first. */
  inBriefs: z.array(entityInBrief),
  /** How many briefs changed and are not read yet. */
  behind: z.int(),
});
export type EntityPage = z.output<typeof entityPage>;

const mention = z.strictObject({
  ...briefOfEntity,
  /** Title of the section. */
  where: z.string(),
  excerpt: z.string(),
  count: z.int(),
  /** The key of the place; see `Place`. */
  place: z.string(),
});
export type EntityMention = z.output<typeof mention>;

/** Requests about an entity of the library, by one of its names in any case. */
export const entityRequests = {
  'entities.page': engineRequest({ request: z.strictObject({ name }), response: entityPage }),
  /** Its mentions, a page at a time, in the order of the briefs of its page. */
  'entities.mentions': engineRequest({
    request: z.strictObject({ name, offset: z.int().min(0), limit: z.int().min(1).max(200) }),
    response: z.strictObject({
      mentions: z.array(mention),
      /** Of all places with mentions. */
      total: z.int(),
    }),
  }),
  /** Says that two names are the same, or not the same, or (null) takes that back; tells what was said before. */
  'entities.judge': engineRequest({
    request: z.strictObject({ one: name, other: name, isSame: z.boolean().nullable() }),
    response: z.strictObject({ before: z.boolean().nullable() }),
  }),
  /**
   * Gives the entities with some names one name in some briefs; the others become aliases, and several entities of one
   * brief become one. `library.changeBack` takes it back.
   */
  'entities.merge': engineRequest({
    request: z.strictObject({
      names: z.array(name).min(1).max(200),
      to: name,
      briefIds: z.array(briefId).min(1).max(5_000),
    }),
    response: changedBriefs,
  }),
  /** Puts the page of an entity on the clipboard. */
  'entities.copy': desktopRequest({
    request: z.strictObject({ name, form: z.enum(['markdown', 'text']) }),
    response: nothing,
  }),
} as const;
