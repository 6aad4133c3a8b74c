import { z } from 'zod';
import { idOf } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { emptyProse, prose } from '../prose.ts';
import { recordKind } from '../record-kind.ts';
import { storedObject } from '../stored-object.ts';
import { line } from '../text.ts';

export const sectionId = idOf('SectionId');
export type SectionId = z.infer<typeof sectionId>;

/**
 * Kinds of section. Each kind but `custom` exists exactly once in a brief and has its kind as its id. `preamble` stands
 * between the title block and section 1, `afterword` behind everything; both have no title of their own.
 */
export const sectionKinds = [
  'preamble',
  'bottom-line',
  'hypotheses',
  'assumptions',
  'implications',
  'recommendations',
  'entities',
  'tags',
  'techniques',
  'sources',
  'afterword',
  'custom',
] as const;
export const sectionKind = z.enum(sectionKinds);
export type SectionKind = z.infer<typeof sectionKind>;

/**
 * A part of the page. `lead` is the prose before the section's records, `body` the prose after them. In `bottom-line`
 * the lead is the bottom line itself; in `hypotheses` the body is the assessment; a custom section has only a lead.
 */
export const section = storedObject({
  id: sectionId,
  order: orderKey,
  kind: sectionKind,
  title: line,
  isNumbered: z.boolean(),
  lead: prose,
  body: prose,
});

export type Section = z.infer<typeof section>;

/** Titles of the sections of a new brief. */
export const sectionTitles: Readonly<Record<SectionKind, string>> = {
  preamble: '',
  'bottom-line': 'Bottom line up front',
  hypotheses: 'Competing hypotheses',
  assumptions: 'Key assumptions and red flags',
  implications: 'Implications and strategic risks',
  recommendations: 'Recommendations and outlook',
  entities: 'Key individuals and entities',
  tags: 'Thematic tags',
  techniques: 'Structured analytic techniques applied',
  sources: 'Sources',
  afterword: '',
  custom: 'Untitled section',
};

const unnumberedKinds: ReadonlySet<SectionKind> = new Set(['preamble', 'techniques', 'sources', 'afterword']);

/** Makes an empty section; a kind that exists once takes its kind as id. */
export function makeSection(kind: SectionKind, order: string, id: string = kind): Section {
  return {
    id: sectionId.parse(id),
    order,
    kind,
    title: sectionTitles[kind],
    isNumbered: !unnumberedKinds.has(kind),
    lead: emptyProse,
    body: emptyProse,
  };
}

/** The kind of a section by its id; a section of own making where no fixed one has that id. */
function kindOfId(id: string): SectionKind {
  return sectionKinds.find((kind) => kind === id) ?? 'custom';
}

/** Sections: parts of the page, changed by commands of their own. */
export const sectionsKind = recordKind({
  collection: 'sections',
  schema: section,
  make: (id, order) => makeSection(kindOfId(id), order, id),
  commands: 'own',
  home: null,
  words: ['title'],
  unspelled: [],
  prose: ['lead', 'body'],
  references: {},
  fieldNames: { title: 'title', isNumbered: 'numbering' },
});
