import { useEffect, useRef } from 'react';
import type { SectionId } from '#shared/brief/kinds/section.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import { recordPlace } from '#shared/brief/place.ts';
import { isEmptyProse } from '#shared/brief/prose.ts';
import { useBrief } from '../../document/context.tsx';
import { placeSelector } from '../../window/go-to-place.ts';
import { ProseField } from './ProseField.tsx';
import { useSideProse } from './side-prose-store.ts';

/** Prose before or after a section's records, shown on the page only if it is filled or was asked for. */
export function SideProse(props: {
  readonly sectionId: SectionId;
  readonly part: 'lead' | 'body';
  readonly label: string;
}) {
  const isFilled = useBrief((brief) => {
    const prose = ownRecord(brief.sections, props.sectionId)?.[props.part];
    return prose !== undefined && !isEmptyProse(prose);
  });
  const isOpen = useSideProse((state) => state.open.has(`${props.sectionId}:${props.part}`));
  const selector = placeSelector(recordPlace('sections', props.sectionId, props.part));
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (!isOpen || wasOpen.current) return undefined;
    // The editor is on the page after this drawing.
    const timer = window.setTimeout(() => {
      document.querySelector<HTMLElement>(`${selector} [contenteditable="true"]`)?.focus();
    });
    return () => window.clearTimeout(timer);
  }, [isOpen, selector]);
  if (!isFilled && !isOpen) return null;
  return (
    <ProseField
      target={{ in: 'section', sectionId: props.sectionId, part: props.part }}
      label={props.label}
      placeholder={`${props.label} …`}
    />
  );
}
