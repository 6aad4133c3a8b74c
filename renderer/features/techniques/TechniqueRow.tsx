import { memo, useRef, useState } from 'react';
import type { Technique } from '#shared/brief/kinds/technique.ts';
import { isEmptyProse } from '#shared/brief/prose.ts';
import { knownTechniques } from '#shared/standards/techniques.ts';
import { useDocument } from '../../document/context.tsx';
import { ProseField } from '../../editor/prose/ProseField.tsx';
import { Choice } from '../../records/Choice.tsx';
import { techniqueOriginOptions } from '../../records/choices.tsx';
import { changeRecord, removeEmpty, removeWithUndo } from '../../records/edit-record.ts';
import { inspectProps } from '../../records/inspect-props.ts';
import { RecordText } from '../../records/RecordText.tsx';
import { AddButton, DeleteButton } from '../../records/RecordTools.tsx';
import { useFocusRequest } from '../../records/use-focus-request.ts';
import { Combobox } from '../../ui/Combobox/Combobox.tsx';
import styles from './TechniqueList.module.css';

/** One technique: name, definition, whether it was applied here, and its output. */
export const TechniqueRow = memo(function TechniqueRow(props: {
  readonly record: Technique;
  readonly index: number;
}) {
  const { record, index } = props;
  const document = useDocument();
  const name = record.name || `Technique ${index + 1}`;
  return (
    <div className={styles.row} {...inspectProps('techniques', record.id)}>
      <div>
        <div className={styles.top}>
          <div className={styles.name}>
            <Name record={record} index={index} />
          </div>
          <Choice
            label={`Origin of ${name}`}
            isPlain
            value={record.origin}
            options={techniqueOriginOptions}
            onChange={(origin) => changeRecord(document, 'techniques', record.id, { origin })}
          />
        </div>
        <RecordText
          collection="techniques"
          record={record}
          field="definition"
          label={`Definition of ${name}`}
          placeholder="What the technique does"
          look="note"
        />
        <Output record={record} name={name} />
      </div>
      <DeleteButton
        label={`Delete ${name}`}
        onDelete={() => removeWithUndo(document, 'techniques', record.id, name)}
      />
    </div>
  );
});

/* A technique without a name offers a search among the field's techniques; any other name can be typed. */
function Name({ record, index }: { readonly record: Technique; readonly index: number }) {
  const document = useDocument();
  const [isChoosing, setChoosing] = useState(record.name === '');
  if (isChoosing) return <NameSearch record={record} onChosen={() => setChoosing(false)} />;
  return (
    <RecordText
      collection="techniques"
      record={record}
      field="name"
      label={`Name of technique ${index + 1}`}
      placeholder="Name"
      look="name"
      isFirst
      onEnter={() => undefined}
      onEmpty={() => removeEmpty(document, 'techniques', record.id)}
    />
  );
}

function NameSearch({ record, onChosen }: { readonly record: Technique; readonly onChosen: () => void }) {
  const document = useDocument();
  const input = useRef<HTMLInputElement | null>(null);
  useFocusRequest('techniques', record.id, input);
  const choose = (name: string | null) => {
    if (name === null) return;
    const known = knownTechniques.find((technique) => technique.name === name);
    const definition = record.definition || (known?.definition ?? '');
    changeRecord(document, 'techniques', record.id, { name, definition });
    onChosen();
  };
  return (
    <div
      ref={(element) => {
        input.current = element?.querySelector('input') ?? null;
      }}
    >
      <Combobox
        label="Name of the technique"
        hideLabel
        placeholder="Search techniques, or type another"
        value={null}
        options={knownTechniques.map((technique) => ({
          value: technique.name,
          label: technique.name,
          detail: technique.definition,
        }))}
        onChange={choose}
        onCreate={choose}
        creationLabel={(text) => `Use “${text}”`}
      />
    </div>
  );
}

function Output({ record, name }: { readonly record: Technique; readonly name: string }) {
  const [isAsked, setAsked] = useState(false);
  if (isEmptyProse(record.output.prose) && !isAsked) {
    return (
      <AddButton
        isSmall
        label="Output"
        name={`Write down the output of ${name}`}
        onAdd={() => setAsked(true)}
      />
    );
  }
  return (
    <div className={styles.output}>
      <ProseField
        target={{ in: 'technique', techniqueId: record.id }}
        label={`Output of ${name}`}
        placeholder="What came out of it"
      />
    </div>
  );
}
