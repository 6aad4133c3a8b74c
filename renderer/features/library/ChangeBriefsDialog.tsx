import { useMemo, useState } from 'react';
import type { BriefId } from '#shared/brief/ids.ts';
import type { SharedChange } from '#shared/commands/shared-change.ts';
import { tlpDefinitions } from '#shared/standards/tlp.ts';
import { type TlpLabel, tlpLabels } from '#shared/vocabulary/marking.ts';
import { type BriefStatus, briefStatuses, briefStatusNames } from '#shared/vocabulary/status.ts';
import { changeBriefs } from '../../commands/change-briefs.ts';
import { Combobox } from '../../ui/Combobox/Combobox.tsx';
import { FormDialog } from '../../ui/Dialog/FormDialog.tsx';
import { Select } from '../../ui/Select/Select.tsx';
import { TagInput } from '../../ui/TagInput/TagInput.tsx';
import { briefs } from './count-text.ts';
import { useLibrary } from './library-store.ts';

/** Stands for what is left in each brief as it is. */
const kept = 'as it is';
/** Stands for no marking, and for no region. */
const none = 'none';

const keptOption = { value: kept, label: 'As it is in each' } as const;

const statusOptions = [
  keptOption,
  ...briefStatuses.map((value) => ({ value, label: briefStatusNames[value] })),
];

const markingOptions = [
  keptOption,
  ...tlpLabels.map((value) => ({
    value,
    label: tlpDefinitions[value].text,
    detail: tlpDefinitions[value].meaning,
  })),
  { value: none, label: 'No marking' },
] as const;

interface Choices {
  readonly status: BriefStatus | typeof kept;
  readonly marking: TlpLabel | typeof none | typeof kept;
  readonly region: string;
  readonly addTags: readonly string[];
  readonly removeTags: readonly string[];
}

const nothing: Choices = { status: kept, marking: kept, region: kept, addTags: [], removeTags: [] };

function changeOf({ status, marking, region, addTags, removeTags }: Choices): SharedChange {
  return {
    ...(status !== kept && { status }),
    ...(marking !== kept && { tlp: marking === none ? null : marking }),
    ...(region !== kept && { region: region === none ? '' : region }),
    ...(addTags.length > 0 && { addTags }),
    ...(removeTags.length > 0 && { removeTags }),
  };
}

/* The tags of the selected briefs, as far as their rows are known, and all of the library's. */
function useTagNames(briefIds: readonly BriefId[]) {
  const pages = useLibrary((state) => state.pages);
  const facets = useLibrary((state) => state.facets);
  return useMemo(() => {
    const selected = new Set<string>(briefIds);
    const rows = [...pages.values()].flatMap((page) => page?.filter((row) => selected.has(row.id)) ?? []);
    const ofThese = [...new Set(rows.flatMap((row) => row.tags))].sort((a, b) => a.localeCompare(b));
    return { ofThese, ofAll: facets?.tags.map(({ name }) => name) ?? [] };
  }, [pages, facets, briefIds]);
}

function RegionChoice(props: { readonly value: string; readonly onChange: (region: string) => void }) {
  const facets = useLibrary((state) => state.facets);
  const [own, setOwn] = useState<readonly string[]>([]);
  const known = [...new Set([...own, ...(facets?.regions.map(({ name }) => name) ?? [])])];
  const options = [
    keptOption,
    ...known.filter((name) => name !== '').map((name) => ({ value: name, label: name })),
    { value: none, label: 'No region' },
  ];
  return (
    <Combobox
      label="Region"
      value={props.value}
      options={options}
      onChange={(region) => props.onChange(region ?? kept)}
      onCreate={(name) => {
        setOwn([...own, name]);
        props.onChange(name);
      }}
      creationLabel={(name) => `Use “${name}”`}
    />
  );
}

/** Gives several briefs of the library the same status, marking, region and tags; what is not chosen stays in each. */
export function ChangeBriefsDialog(props: {
  readonly briefIds: readonly BriefId[];
  readonly onClose: () => void;
}) {
  const { briefIds, onClose } = props;
  const [choices, setChoices] = useState(nothing);
  const choose = (some: Partial<Choices>) => setChoices({ ...choices, ...some });
  const change = changeOf(choices);
  const submit = () => {
    onClose();
    void changeBriefs(briefIds, change);
  };
  return (
    <FormDialog
      title={`Change ${briefs(briefIds.length)}`}
      description="Each brief keeps what is not chosen here. The change is in the history of each and can be undone."
      submitLabel="Change"
      isPossible={Object.keys(change).length > 0}
      onSubmit={submit}
      onClose={onClose}
    >
      <Head choices={choices} onChange={choose} />
      <Tags briefIds={briefIds} choices={choices} onChange={choose} />
    </FormDialog>
  );
}

interface PartProps {
  readonly choices: Choices;
  readonly onChange: (some: Partial<Choices>) => void;
}

function Head({ choices, onChange }: PartProps) {
  return (
    <>
      <Select
        label="Status"
        options={statusOptions}
        value={choices.status}
        onChange={(status) => onChange({ status })}
      />
      <Select
        label="Marking"
        options={markingOptions}
        value={choices.marking}
        onChange={(marking) => onChange({ marking })}
      />
      <RegionChoice value={choices.region} onChange={(region) => onChange({ region })} />
    </>
  );
}

function Tags(props: PartProps & { readonly briefIds: readonly BriefId[] }) {
  const { choices, onChange } = props;
  const { ofThese, ofAll } = useTagNames(props.briefIds);
  return (
    <>
      <TagInput
        label="Tags to add"
        values={choices.addTags}
        suggestions={ofAll}
        onChange={(addTags) => onChange({ addTags })}
      />
      <TagInput
        label="Tags to take away"
        values={choices.removeTags}
        suggestions={ofThese}
        onChange={(removeTags) => onChange({ removeTags })}
      />
    </>
  );
}
