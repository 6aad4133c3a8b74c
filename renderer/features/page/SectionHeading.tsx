import { type KeyboardEvent, useRef } from 'react';
import { recordPlace } from '#shared/brief/place.ts';
import { changeSection } from '#shared/commands/sections.ts';
import { useDocument, useDocumentState } from '../../document/context.tsx';
import { useGatheredText } from '../../document/gathered-text.ts';
import type { SectionShape } from '../../document/section-shape.ts';
import { useFocusRequest } from '../../records/use-focus-request.ts';
import { goToSection } from '../../window/go-to.ts';
import { placeProps } from '../../window/go-to-place.ts';
import styles from './SectionHeading.module.css';
import { SectionMenu } from './SectionMenu.tsx';

/** Heading of a section: its number, its title, edited in place, and its menu. */
export function SectionHeading({ section }: { readonly section: SectionShape }) {
  const document = useDocument();
  const isReadOnly = useDocumentState((state) => state.readOnly !== null);
  const title = useGatheredText(section.title, (value) =>
    document.run(
      changeSection,
      { id: section.id, fields: { title: value.replace(/[\r\n]+/g, ' ') } },
      { group: `section-title:${section.id}` },
    ),
  );
  const field = useRef<HTMLTextAreaElement>(null);
  useFocusRequest('sections', section.id, field);
  // A long title wraps, but has no line breaks of its own.
  const leaveOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    goToSection(section.id);
  };
  return (
    <header className={styles.heading}>
      <h2 className={styles.title}>
        {section.number !== '' && <span className={styles.number}>{section.number}</span>}
        <textarea
          ref={field}
          className={styles.input}
          {...placeProps(recordPlace('sections', section.id, 'title'))}
          rows={1}
          aria-label={`Title of section ${section.title}`}
          value={title.value}
          placeholder={section.name}
          readOnly={isReadOnly}
          onChange={(event) => title.onChange(event.currentTarget.value)}
          onBlur={title.onBlur}
          onKeyDown={leaveOnEnter}
        />
      </h2>
      {!isReadOnly && <SectionMenu section={section} />}
    </header>
  );
}
