import { useMemo } from 'react';
import type { SectionId } from '#shared/brief/kinds/section.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import { type ProseHeading, proseHeadings } from '#shared/prose/headings.ts';
import { labelParts } from '#shared/prose/record-label.ts';
import { proseWithLabelsWritten } from '#shared/queries/labels-in-prose.ts';
import { useBriefParts } from '../../document/context.tsx';

/** A heading in one of the two texts of a section. */
export interface SectionHeading extends ProseHeading {
  readonly field: 'lead' | 'body';
}

/* A heading may name a record. */
const partsOfHeadings = ['sections', ...labelParts] as const;

/** The headings in the texts of a section; the same list as long as none of them changes. */
export function useHeadings(id: SectionId): readonly SectionHeading[] {
  // Typing gives new prose with every key: as text, what is unchanged is the same.
  const told = useBriefParts(partsOfHeadings, (brief) => {
    const section = ownRecord(brief.sections, id);
    if (!section) return '[]';
    const inField = (field: 'lead' | 'body') =>
      proseHeadings(proseWithLabelsWritten(section[field], brief)).map(
        (heading): SectionHeading => ({ ...heading, field }),
      );
    return JSON.stringify([...inField('lead'), ...inField('body')]);
  });
  return useMemo(() => JSON.parse(told) as readonly SectionHeading[], [told]);
}
