import { useMemo } from 'react';
import type { SectionId } from '#shared/brief/kinds/section.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import { type ProseHeading, proseHeadings } from '#shared/prose/headings.ts';
import { useBriefPart } from '../../document/context.tsx';

/** A heading in one of the two texts of a section. */
export interface SectionHeading extends ProseHeading {
  readonly field: 'lead' | 'body';
}

/** The headings in the texts of a section; the same list as long as none of them changes. */
export function useHeadings(id: SectionId): readonly SectionHeading[] {
  // Typing gives new prose with every key; compared as text, unchanged headings are the same.
  const told = useBriefPart('sections', (sections) => {
    const section = ownRecord(sections, id);
    if (!section) return '[]';
    const inField = (field: 'lead' | 'body') =>
      proseHeadings(section[field]).map((heading): SectionHeading => ({ ...heading, field }));
    return JSON.stringify([...inField('lead'), ...inField('body')]);
  });
  return useMemo(() => JSON.parse(told) as readonly SectionHeading[], [told]);
}
