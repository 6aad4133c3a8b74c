import { type BriefHead, type LadderName, ladderNames } from '#shared/brief/head.ts';
import { changeHead } from '#shared/commands/head-change.ts';
import { ladderChanges } from '#shared/queries/ladder-changes.ts';
import { ladderSources, ladderTitles } from '#shared/standards/likelihood.ts';
import { languageName, languagesWith, spelledLanguageOf } from '#shared/vocabulary/language.ts';
import { useBrief, useDocument } from '../../document/context.tsx';
import { useGatheredText } from '../../document/gathered-text.ts';
import { Part } from '../../records/detail/Part.tsx';
import { useIsReadOnly } from '../../records/use-records.ts';
import { Select } from '../../ui/Select/Select.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { showDialog } from '../../window/app-store.ts';

/** The fields of the head that stand nowhere on the page. */
export function HeadFields() {
  return (
    <>
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
    </>
  );
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
  const change = (value: LadderName) => {
    // With nothing to look at there is nothing to ask.
    if (ladderChanges(document.brief, value).length > 0) showDialog({ kind: 'change-ladder', ladder: value });
    else document.run(changeHead, { fields: { ladder: value } });
  };
  return (
    <Select<LadderName>
      label="Words for likelihood"
      description="Numbers stay as they are; the words and their ranges follow the ladder."
      disabled={isReadOnly}
      value={ladder}
      options={ladderNames.map((value) => ({
        value,
        label: ladderTitles[value],
        detail: ladderSources[value],
      }))}
      onChange={change}
    />
  );
}
