import { memo } from 'react';
import type { Source } from '#shared/brief/kinds/source.ts';
import { sourceTypeNames } from '#shared/publication/names.ts';
import { addRecord } from '../../document/add-record.ts';
import { useCitationNumbers } from '../../document/citation-numbers.ts';
import { useBriefPart, useDocument } from '../../document/context.tsx';
import { Choice } from '../../records/Choice.tsx';
import { reliabilityOptions } from '../../records/choices.tsx';
import { changeRecord, removeEmpty, removeWithUndo } from '../../records/edit-record.ts';
import { inspectProps } from '../../records/inspect-props.ts';
import { printedDay } from '../../records/printed-day.ts';
import { RecordText } from '../../records/RecordText.tsx';
import { DeleteButton } from '../../records/RecordTools.tsx';
import { useAdd } from '../../records/use-add.ts';
import { inspect, useApp } from '../../window/app-store.ts';
import styles from './SourceList.module.css';

/* What is known of a source beside its title, in one line; an originator that publishes itself is named once. */
function sourceLine(source: Source, language: string): string {
  const accessNames = { direct: 'Direct access', indirect: 'Indirect access' } as const;
  const parts = [
    source.originator,
    source.publisher,
    source.published === null ? '' : printedDay(source.published, language),
    source.type === null ? '' : sourceTypeNames[source.type],
    source.access === null ? '' : accessNames[source.access],
    source.reference,
  ];
  return [...new Set(parts)].filter((part) => part !== '').join(' · ');
}

/** One source: the number it is cited by, title, reliability, and the rest in a line that leads to the inspector. */
export const SourceRow = memo(function SourceRow(props: { readonly record: Source; readonly index: number }) {
  const { record, index } = props;
  const document = useDocument();
  const add = useAdd('sources');
  const number = useCitationNumbers().get(record.id);
  const name = `Source ${index + 1}`;
  const language = useBriefPart('language', (language) => language);
  const line = sourceLine(record, language);
  const showDetail = () => {
    inspect('sources', record.id);
    useApp.setState({ inspectorTab: 'detail' });
  };
  return (
    <div className={styles.row} {...inspectProps('sources', record.id)}>
      <span
        className={styles.number}
        title={number === undefined ? 'Not cited in the text' : `Cited as ${number}`}
      >
        <span className="visually-hidden">{number === undefined ? 'Not cited' : 'Cited as '}</span>
        {number ?? '–'}
      </span>
      <div className={styles.title}>
        <RecordText
          collection="sources"
          record={record}
          field="title"
          label={name}
          placeholder="Title"
          isFirst
          onEnter={() => add((to) => addRecord(to, 'sources', {}, record.id))}
          onEmpty={() => removeEmpty(document, 'sources', record.id)}
        />
      </div>
      <button type="button" className={styles.line} onClick={showDetail}>
        <span className="visually-hidden">Detail of {name.toLowerCase()}: </span>
        {line || 'Originator, date, type and access in the inspector'}
      </button>
      <div className={styles.reliability}>
        <Choice
          label={`Reliability of ${name.toLowerCase()}`}
          isPlain
          value={record.reliability}
          options={reliabilityOptions}
          onChange={(reliability) => changeRecord(document, 'sources', record.id, { reliability })}
        />
      </div>
      <DeleteButton
        label={`Delete ${name.toLowerCase()}`}
        onDelete={() => removeWithUndo(document, 'sources', record.id, name)}
      />
    </div>
  );
});
