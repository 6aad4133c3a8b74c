import { memo } from 'react';
import type { Source } from '#shared/brief/kinds/source.ts';
import { addRecord } from '../../document/add-record.ts';
import { useBriefPart, useDocument } from '../../document/context.tsx';
import { useCitationNumbers } from '../../document/page-numbers.ts';
import { Choice } from '../../records/Choice.tsx';
import { reliabilityOptions } from '../../records/choices.tsx';
import { removeEmpty, removeWithUndo } from '../../records/edit-record.ts';
import { inspectProps } from '../../records/inspect-props.ts';
import { RecordText } from '../../records/RecordText.tsx';
import { DeleteButton } from '../../records/RecordTools.tsx';
import { useAdd } from '../../records/use-add.ts';
import { showDetail } from '../../window/app-store.ts';
import { changeReliability } from './change-reliability.ts';
import styles from './SourceList.module.css';
import { sourceLine } from './source-line.ts';

/** One source: the number it is cited by, title, reliability, and the rest in a line that leads to the inspector. */
export const SourceRow = memo(function SourceRow(props: { readonly record: Source; readonly index: number }) {
  const { record, index } = props;
  const document = useDocument();
  const add = useAdd('sources');
  const name = `Source ${index + 1}`;
  return (
    <div className={styles.row} {...inspectProps('sources', record.id)}>
      <CitationNumber id={record.id} />
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
      <DetailLine record={record} name={name} />
      <div className={styles.reliability}>
        <Choice
          label={`Reliability of ${name.toLowerCase()}`}
          isPlain
          value={record.reliability}
          options={reliabilityOptions}
          onChange={(reliability) => changeReliability(document, record, reliability)}
        />
      </div>
      <DeleteButton
        label={`Delete ${name.toLowerCase()}`}
        onDelete={() => removeWithUndo(document, 'sources', record.id, name)}
      />
    </div>
  );
});

function CitationNumber({ id }: { readonly id: Source['id'] }) {
  const number = useCitationNumbers().get(id);
  const isCited = number !== undefined;
  return (
    <span className={styles.number} title={isCited ? `Cited as ${number}` : 'Not cited in the text'}>
      <span className="visually-hidden">{isCited ? 'Cited as ' : 'Not cited'}</span>
      {number ?? '–'}
    </span>
  );
}

function DetailLine({ record, name }: { readonly record: Source; readonly name: string }) {
  const language = useBriefPart('language', (language) => language);
  return (
    <button type="button" className={styles.line} onClick={() => showDetail('sources', record.id)}>
      <span className="visually-hidden">Detail of {name.toLowerCase()}: </span>
      {sourceLine(record, language) || 'Originator, date, type and access in the inspector'}
    </button>
  );
}
