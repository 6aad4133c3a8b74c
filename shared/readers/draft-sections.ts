import { makeSection, type Section } from '../brief/kinds/section.ts';
import { proseOfBlocks } from '../prose/prose-of-blocks.ts';
import type { SourceBlock } from '../prose/source-block.ts';
import { type SectionKind, sectionKinds } from '../vocabulary/section.ts';

/** A section while it is being read. Blocks are gathered in `lead` before its records and in `body` after them. */
export interface DraftSection {
  readonly kind: SectionKind;
  /** Empty if the text has no title for it; it then keeps the standard title. */
  readonly title: string;
  readonly isNumbered: boolean;
  readonly lead: SourceBlock[];
  readonly body: SourceBlock[];
  /** Whether prose is what the section is for, so that the report does not list it as left over. */
  readonly isProseExpected: boolean;
}

/** Starts a section; without `isNumbered` it is numbered as is usual for its kind. */
export function makeDraftSection(
  kind: SectionKind,
  title: string,
  lead: readonly SourceBlock[] = [],
  more: { readonly isNumbered?: boolean; readonly isProseExpected?: boolean } = {},
): DraftSection {
  const usual = makeSection(kind, 'a0', 'usual');
  return {
    kind,
    title,
    isNumbered: more.isNumbered ?? usual.isNumbered,
    lead: [...lead],
    body: [],
    isProseExpected: more.isProseExpected ?? false,
  };
}

const fixedKinds = sectionKinds.filter((kind) => kind !== 'custom');

/** Puts the sections a text does not have in their usual places: after the section that usually precedes them. */
function withAbsent(present: readonly DraftSection[]): DraftSection[] {
  const all = [...present];
  for (const [index, kind] of fixedKinds.entries()) {
    if (all.some((section) => section.kind === kind)) continue;
    const before = fixedKinds[index - 1];
    let at = all.findIndex((section) => section.kind === before) + 1;
    while (all[at]?.kind === 'custom') at += 1;
    all.splice(at, 0, makeDraftSection(kind, ''));
  }
  return all;
}

/** The sections of a brief in page order, with their prose made; order keys are given later. */
export function finishedSections(present: readonly DraftSection[], newId: () => string): Section[] {
  return withAbsent(present).map((draft) => {
    const section = makeSection(draft.kind, 'a0', draft.kind === 'custom' ? newId() : draft.kind);
    return {
      ...section,
      title: draft.title === '' ? section.title : draft.title,
      isNumbered: draft.isNumbered,
      lead: proseOfBlocks(draft.lead),
      body: proseOfBlocks(draft.body),
    };
  });
}
