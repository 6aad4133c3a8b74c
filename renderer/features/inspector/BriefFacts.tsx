import { type BriefHead, type LadderName, ladderNames } from '#shared/brief/head.ts';
import { authorNames } from '#shared/brief/people.ts';
import { changeHead } from '#shared/commands/head-change.ts';
import { readingMinutes } from '#shared/prose/words.ts';
import { ladderTitles } from '#shared/standards/likelihood.ts';
import { tlpDefinitions } from '#shared/standards/tlp.ts';
import { languageName, languagesWith, spelledLanguageOf } from '#shared/vocabulary/language.ts';
import { briefStatusNames } from '#shared/vocabulary/status.ts';
import { useBrief, useDocument } from '../../document/context.tsx';
import { useGatheredText } from '../../document/gathered-text.ts';
import { useWordCount } from '../../document/word-count.ts';
import { Panel } from '../../records/detail/Panel.tsx';
import { Part } from '../../records/detail/Part.tsx';
import { printedDay, printedMoment } from '../../records/printed-day.ts';
import { useIsReadOnly } from '../../records/use-records.ts';
import { Select } from '../../ui/Select/Select.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import styles from './Inspector.module.css';

const wholeNumber = new Intl.NumberFormat();

/** The short facts of the brief, shown while the cursor is in no record, and the fields the page does not have. */
export function BriefFacts() {
  const status = useBrief((brief) => brief.status);
  const authors = useBrief((brief) => authorNames(brief).join(', '));
  const published = useBrief((brief) => brief.published);
  const cutOff = useBrief((brief) => brief.informationCutOff);
  const created = useBrief((brief) => brief.created);
  const language = useBrief((brief) => brief.language);
  return (
    <Panel title="This brief">
      <dl className={styles.facts}>
        <Fact name="Status">{briefStatusNames[status]}</Fact>
        <MarkingFacts />
        <Fact name="Authors">{authors || 'Not named yet'}</Fact>
        <Fact name="Published">{published === null ? 'Not yet' : printedDay(published, language)}</Fact>
        <Fact name="Cut-off">{cutOff === null ? 'Not given' : printedMoment(cutOff, language)}</Fact>
        <Fact name="Created">{printedDay(created.slice(0, 10), language)}</Fact>
        <Words />
      </dl>
      <Part title="Filed under">
        <HeadLine field="region" label="Region" />
        <HeadLine field="topic" label="Topic" />
        <HeadLine field="organisation" label="Organisation" />
        <HeadLine field="serial" label="Serial number" />
      </Part>
      <Part title="Written in">
        <Language />
        <Ladder />
      </Part>
    </Panel>
  );
}

function MarkingFacts() {
  const marking = useBrief((brief) => brief.marking);
  if (marking.tlp === null) return <Fact name="Marking">None</Fact>;
  const { text, foreground: color, background } = tlpDefinitions[marking.tlp];
  return (
    <>
      <Fact name="Marking">
        <span className={styles.tlp} style={{ color, background }}>
          {text}
        </span>
      </Fact>
      {marking.restrictions !== '' && <Fact name="Restrictions">{marking.restrictions}</Fact>}
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Words() {
  const words = useWordCount();
  const text = `${wholeNumber.format(words)}, ${readingMinutes(words)} min to read`;
  return <Fact name="Words">{words === 0 ? 'None yet' : text}</Fact>;
}

function HeadLine(props: {
  readonly field: 'region' | 'topic' | 'organisation' | 'serial';
  readonly label: string;
}) {
  const { field, label } = props;
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const stored = useBrief((brief) => brief[field]);
  const text = useGatheredText(stored, (value) => {
    const fields: Partial<BriefHead> = { [field]: value };
    return document.run(changeHead, { fields }, { group: `head:${field}` });
  });
  return (
    <TextField
      label={label}
      error={text.error}
      value={text.value}
      readOnly={isReadOnly}
      maxLength={5_000}
      onChange={text.onChange}
      onBlur={text.onBlur}
    />
  );
}

function Language() {
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const language = useBrief((brief) => brief.language);
  const isSpelled = spelledLanguageOf(language) !== null;
  return (
    <Select
      label="Language"
      description={isSpelled ? undefined : 'Spelling is not checked: there is no dictionary for it.'}
      disabled={isReadOnly}
      value={language}
      options={languagesWith(language).map((value) => ({ value, label: languageName(value) }))}
      onChange={(value) => document.run(changeHead, { fields: { language: value } })}
    />
  );
}

function Ladder() {
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const ladder = useBrief((brief) => brief.ladder);
  return (
    <Select<LadderName>
      label="Words for likelihood"
      description="Numbers stay as they are; the words and their ranges follow the ladder."
      disabled={isReadOnly}
      value={ladder}
      options={ladderNames.map((value) => ({ value, label: ladderTitles[value] }))}
      onChange={(value) => document.run(changeHead, { fields: { ladder: value } })}
    />
  );
}
