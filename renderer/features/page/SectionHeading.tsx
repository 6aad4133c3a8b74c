import type { KeyboardEvent } from 'react';
import { changeSection } from '#shared/commands/sections.ts';
import { useDocument, useDocumentState } from '../../document/context.tsx';
import { useGatheredText } from '../../document/gathered-text.ts';
import type { SectionShape } from '../../document/section-shape.ts';
import styles from './SectionHeading.module.css';
import { SectionMenu } from './SectionMenu.tsx';

/* A title wraps where it is long and has no lines of its own. */
function stayOnOneLine(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
}

/** Heading of a section: its number, its title to be changed where it stands, and its menu. */
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
  return (
    <header className={styles.heading}>
      <h2 className={styles.title}>
        {section.number !== null && <span className={styles.number}>{section.number}</span>}
        <textarea
          className={styles.input}
          rows={1}
          aria-label={`Title of section ${section.title}`}
          value={title.value}
          placeholder="Untitled section"
          readOnly={isReadOnly}
          onKeyDown={stayOnOneLine}
          onChange={(event) => title.onChange(event.currentTarget.value)}
          onBlur={title.onBlur}
        />
      </h2>
      {!isReadOnly && <SectionMenu section={section} />}
    </header>
  );
}
