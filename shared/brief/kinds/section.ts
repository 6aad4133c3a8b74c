import { z } from 'zod';
import { type SectionKind, sectionKinds, sectionTitles } from '../../vocabulary/section.ts';
import { idOf } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { emptyProse, prose } from '../prose.ts';
import { recordKind } from '../record-kind.ts';
import { storedObject } from '../stored-object.ts';
import { line } from '../text.ts';

export const sectionId = idOf('SectionId');
export type SectionId = z.infer<typeof sectionId>;

export const sectionKind = z.enum(sectionKinds);

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

const unnumberedKinds: ReadonlySet<SectionKind> = new Set(['preamble', 'techniques', 'sources', 'afterword']);

/** Makes an empty section. The section of a kind that exists once has its kind as id. */
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

/** The kind of a section by its id; `custom` if no fixed section has that id. */
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
