import { useEffect, useRef } from 'react';
import type { BriefHead } from '#shared/brief/head.ts';
import { newId } from '#shared/brief/ids.ts';
import { personId } from '#shared/brief/kinds/person.ts';
import { authorNames, peopleIn, peopleNamed } from '#shared/brief/people.ts';
import { headPlace } from '#shared/brief/place.ts';
import { changeHead } from '#shared/commands/head-change.ts';
import { assignPeople } from '#shared/commands/people-assign.ts';
import { useBrief, useDocument, useDocumentState } from '../../document/context.tsx';
import { useGatheredText } from '../../document/gathered-text.ts';
import { SpelledTextArea } from '../../editor/spelling/SpelledTextArea.tsx';
import { PageDate } from '../../records/PageDate.tsx';
import { namesIn } from '../../records/use-people-names.ts';
import { takeHeldKeys } from '../../ui/held-keys.ts';
import { placeProps } from '../../window/go-to-place.ts';
import { MarkingField } from './MarkingField.tsx';
import { MetaField, MetaText } from './MetaField.tsx';
import { StatusField } from './StatusField.tsx';
import styles from './TitleBlock.module.css';

type LineField = 'title' | 'subtitle' | 'question' | 'organisation' | 'serial';

/** A line of the title block: a burst of typing becomes one change, without line breaks. */
export function useHeadLine(field: LineField) {
  const document = useDocument();
  const stored = useBrief((brief) => brief[field]);
  return useGatheredText(stored, (value) => {
    const fields: Partial<BriefHead> = { [field]: value.replace(/\s*[\r\n]+\s*/g, ' ') };
    return document.run(changeHead, { fields }, { group: `head:${field}` });
  });
}

function useAuthors() {
  const document = useDocument();
  const authors = useBrief((brief) => authorNames(brief).join(', '));
  return useGatheredText(
    authors,
    (value) => {
      const { brief } = document;
      const people = peopleNamed(brief, peopleIn(brief, 'authorIds'), namesIn(value, ','), newId).map(
        ({ id, name }) => ({
          id: personId.parse(id),
          name,
        }),
      );
      return document.run(assignPeople, { role: 'authorIds' as const, people }, { group: 'head:authors' });
    },
    (value) => namesIn(value, ',').join(', '),
  );
}

function Dates() {
  const document = useDocument();
  const published = useBrief((brief) => brief.published);
  const cutOff = useBrief((brief) => brief.informationCutOff);
  return (
    <div className={styles.dates}>
      <div className={styles.date}>
        <PageDate
          label="Published"
          value={published}
          emptyWords="Not set"
          onChange={(value) => document.run(changeHead, { fields: { published: value } })}
        />
      </div>
      <div className={styles.date}>
        <span className={styles.label} aria-hidden="true">
          Cut-off
        </span>
        <PageDate
          label="Information cut-off, UTC"
          withTime
          value={cutOff === null ? null : cutOff.slice(0, 16)}
          emptyWords="Not set"
          onChange={(value) =>
            document.run(changeHead, {
              fields: { informationCutOff: value === null ? null : `${value.slice(0, 16)}:00Z` },
            })
          }
        />
      </div>
    </div>
  );
}

/* A brief without a title is a new one, in which writing begins with the title. */
function useTitleFocus() {
  const document = useDocument();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (document.brief.title !== '') return;
    field.current?.focus();
    const { text } = takeHeldKeys();
    if (text !== '') window.document.execCommand('insertText', false, text);
  }, [document]);
  return field;
}

/** The title block: marking, title, question, authors, dates and state. */
export function TitleBlock() {
  const isReadOnly = useDocumentState((state) => state.readOnly !== null);
  return (
    <header className={styles.block} {...placeProps(headPlace())}>
      <div className={styles.top}>
        <MarkingField />
        <div className={styles.status}>
          <StatusField />
        </div>
      </div>
      <Title isReadOnly={isReadOnly} />
      <Facts isReadOnly={isReadOnly} />
    </header>
  );
}

function Title({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const title = useHeadLine('title');
  const field = useTitleFocus();
  return (
    <div className={styles.title}>
      <SpelledTextArea
        ref={field}
        label="Title"
        hideLabel
        bare
        prose
        readOnly={isReadOnly}
        value={title.value}
        error={title.error}
        placeholder="Title: the judgment in one line"
        {...placeProps(headPlace('title'))}
        onChange={title.onChange}
        onBlur={title.onBlur}
        onEnter={() => undefined}
      />
    </div>
  );
}

function Facts({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const question = useHeadLine('question');
  const subtitle = useHeadLine('subtitle');
  const hasSubtitle = useBrief((brief) => brief.subtitle !== '');
  const authors = useAuthors();
  return (
    <div className={styles.meta}>
      <MetaText
        label="Question"
        field="question"
        placeholder="What is to be answered?"
        isReadOnly={isReadOnly}
        text={question}
      />
      <MetaText
        label="Authors"
        placeholder="Names, separated by commas"
        isReadOnly={isReadOnly}
        isChecked={false}
        text={authors}
      />
      <MetaField label="Published">
        <Dates />
      </MetaField>
      {hasSubtitle && (
        <MetaText
          label="Intelligence report"
          field="subtitle"
          placeholder="Source headline"
          isReadOnly={isReadOnly}
          text={subtitle}
        />
      )}
    </div>
  );
}
