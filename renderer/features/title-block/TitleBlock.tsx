import type { BriefHead } from '#shared/brief/brief.ts';
import { changeHead } from '#shared/commands/head-change.ts';
import { useBrief, useDocument } from '../../document/context.tsx';
import { useGatheredText } from '../../document/gathered-text.ts';
import { AutoTextArea } from '../../ui/AutoTextArea/AutoTextArea.tsx';
import { DateField } from '../../ui/DateField/DateField.tsx';
import { MarkingField } from './MarkingField.tsx';
import { MetaField, MetaText } from './MetaField.tsx';
import { StatusField } from './StatusField.tsx';
import styles from './TitleBlock.module.css';

type LineField = 'title' | 'subtitle' | 'question' | 'organisation' | 'serial';

/** A line of the title block: what is typed becomes one change a burst, without line breaks. */
export function useHeadLine(field: LineField) {
  const document = useDocument();
  const stored = useBrief((brief) => brief[field]);
  return useGatheredText(stored, (value) => {
    const fields: Partial<BriefHead> = { [field]: value.replace(/\s*[\r\n]+\s*/g, ' ') };
    document.run(changeHead, { fields }, { group: `head:${field}` });
  });
}

function useAuthors() {
  const document = useDocument();
  const authors = useBrief((brief) => brief.authors);
  return useGatheredText(authors.join(', '), (value) => {
    const names = value.split(',').map((name) => name.trim());
    document.run(
      changeHead,
      { fields: { authors: names.filter((name) => name !== '') } },
      { group: 'head:authors' },
    );
  });
}

/** The head of the page: marking, title, question, authors, dates and state. */
export function TitleBlock() {
  const document = useDocument();
  const title = useHeadLine('title');
  const question = useHeadLine('question');
  const subtitle = useHeadLine('subtitle');
  const hasSubtitle = useBrief((brief) => brief.subtitle !== '');
  const authors = useAuthors();
  const published = useBrief((brief) => brief.published);
  const cutOff = useBrief((brief) => brief.informationCutOff);

  return (
    <header className={styles.block}>
      <div className={styles.top}>
        <MarkingField />
        <StatusField />
      </div>
      <div className={styles.title}>
        <AutoTextArea
          label="Title"
          hideLabel
          bare
          prose
          value={title.value}
          placeholder="Title: the judgment in one line"
          data-title-field=""
          onChange={title.onChange}
          onBlur={title.onBlur}
          onEnter={() => undefined}
        />
      </div>
      <div className={styles.meta}>
        <MetaText label="Question" wide placeholder="What is to be answered?" text={question} />
        <MetaText label="Authors" wide placeholder="Names, parted by commas" text={authors} />
        <MetaField label="Published">
          <DateField
            label="Published"
            hideLabel
            value={published}
            onChange={(value) => document.run(changeHead, { fields: { published: value } })}
          />
        </MetaField>
        <MetaField label="Cut-off (UTC)">
          <DateField
            label="Information cut-off, UTC"
            hideLabel
            withTime
            value={cutOff === null ? null : cutOff.slice(0, 16)}
            onChange={(value) =>
              document.run(changeHead, {
                fields: { informationCutOff: value === null ? null : `${value.slice(0, 16)}:00Z` },
              })
            }
          />
        </MetaField>
        {hasSubtitle && (
          <MetaText label="Intelligence report" wide placeholder="Source headline" text={subtitle} />
        )}
      </div>
    </header>
  );
}
