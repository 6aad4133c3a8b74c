import { type Source, sourceId } from '#shared/brief/kinds/source.ts';
import { type LineageName, lineageNames, lineages } from '#shared/vocabulary/lineage.ts';
import { useDocument } from '../../document/context.tsx';
import { useGatheredText } from '../../document/gathered-text.ts';
import type { ChoiceOption } from '../../records/Choice.tsx';
import { DetailChoice } from '../../records/detail/DetailChoice.tsx';
import { DetailLinks } from '../../records/detail/DetailLinks.tsx';
import { Part } from '../../records/detail/Part.tsx';
import { changeRecord, type RecordFields } from '../../records/edit-record.ts';
import { useIsReadOnly } from '../../records/use-records.ts';
import { Checkbox } from '../../ui/Checkbox/Checkbox.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';

type Change = (fields: RecordFields<'sources'>, group?: string) => ReturnType<typeof changeRecord>;

/* What nobody recorded follows from the sources it repeats; without any it counts as no origin. */
function optionsOf({ derivedFromIds }: Source): readonly ChoiceOption<LineageName | null>[] {
  const [implied = 'Not recorded'] =
    derivedFromIds.length === 0 ? [] : [derivedFromIds.length === 1 ? lineageNames.relay : lineageNames.sum];
  return [
    { value: null, label: derivedFromIds.length === 0 ? implied : `${implied}, by what it repeats` },
    ...lineages.map((value) => ({ value, label: lineageNames[value] })),
  ];
}

/** Where a source has it from: its lineage, what it repeats, and whether artificial intelligence made it. */
export function SourceOrigin({ record }: { readonly record: Source }) {
  const document = useDocument();
  const change: Change = (fields, group) => changeRecord(document, 'sources', record.id, fields, group);
  return (
    <Part title="Origin">
      <DetailChoice
        label="Lineage"
        description="What is not recorded counts as no origin, however many outlets repeat it."
        value={record.lineage}
        options={optionsOf(record)}
        onChange={(lineage) => change({ lineage })}
      />
      <DetailLinks
        label="Repeats"
        placeholder="Sources it was derived from"
        collection="sources"
        ids={record.derivedFromIds}
        exceptId={record.id}
        onChange={(ids) => change({ derivedFromIds: ids.map((id) => sourceId.parse(id)) })}
      />
      <Checkbox
        label="Made with artificial intelligence"
        description="A reader must be told system, version and parameters (ICS 206-01)."
        value={record.artificialIntelligence !== null}
        disabled={useIsReadOnly()}
        onChange={(isMade) =>
          change({ artificialIntelligence: isMade ? { system: '', version: '', parameters: '' } : null })
        }
      />
      {record.artificialIntelligence !== null && (
        <>
          <Disclosed record={record} change={change} field="system" label="System" />
          <Disclosed record={record} change={change} field="version" label="Version of the model" />
          <Disclosed record={record} change={change} field="parameters" label="Relevant parameters" />
        </>
      )}
    </Part>
  );
}

function Disclosed(props: {
  readonly record: Source;
  readonly change: Change;
  readonly field: 'system' | 'version' | 'parameters';
  readonly label: string;
}) {
  const { record, change, field, label } = props;
  const made = record.artificialIntelligence ?? { system: '', version: '', parameters: '' };
  const text = useGatheredText(made[field], (value) =>
    change({ artificialIntelligence: { ...made, [field]: value } }, `${field}:${record.id}`),
  );
  return (
    <TextField
      label={label}
      value={text.value}
      error={text.error}
      readOnly={useIsReadOnly()}
      onChange={text.onChange}
      onBlur={text.onBlur}
    />
  );
}
