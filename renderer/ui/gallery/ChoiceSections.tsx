import List from 'lucide-react/icons/list';
import Table from 'lucide-react/icons/table';
import { type ReactNode, useState } from 'react';
import { Checkbox } from '../Checkbox/Checkbox.tsx';
import { Combobox } from '../Combobox/Combobox.tsx';
import { MultiCombobox } from '../Combobox/MultiCombobox.tsx';
import { DateField, type DateForm } from '../DateField/DateField.tsx';
import { NumberField } from '../NumberField/NumberField.tsx';
import { RadioGroup } from '../RadioGroup/RadioGroup.tsx';
import type { Interval } from '../RangeField/interval.ts';
import { RangeField } from '../RangeField/RangeField.tsx';
import { SegmentedControl } from '../SegmentedControl/SegmentedControl.tsx';
import { Switch } from '../Switch/Switch.tsx';
import { TagInput } from '../TagInput/TagInput.tsx';
import { Column, Section } from './Section.tsx';

/** What is chosen rather than written. */
export function ChoiceSections(): ReactNode {
  return (
    <>
      <Comboboxes />
      <Numbers />
      <Dates />
      <Switches />
      <Radios />
    </>
  );
}

const ports = [
  { value: 'sarn', label: 'Sarn', detail: 'Harbour town', keywords: ['Sarnport'] },
  { value: 'velm', label: 'Velm', detail: 'River crossing' },
  { value: 'osk', label: 'Öskan', detail: 'Island' },
];

function Comboboxes(): ReactNode {
  const [options, setOptions] = useState(ports);
  const [place, setPlace] = useState<string | null>('sarn');
  const [places, setPlaces] = useState<readonly string[]>(['velm', 'sarn']);
  const [tags, setTags] = useState<readonly string[]>(['maritime', 'energy']);
  const create = (names: readonly string[]) =>
    setOptions([...options, ...names.map((name) => ({ value: name, label: name, detail: 'New' }))]);
  return (
    <Section title="Combobox, MultiCombobox and TagInput">
      <Column>
        <Combobox
          label="Place"
          clearable
          options={options}
          value={place}
          onChange={setPlace}
          onCreate={(name) => {
            create([name]);
            setPlace(name);
          }}
        />
        <MultiCombobox
          label="Places"
          options={options}
          values={places}
          onChange={setPlaces}
          onCreate={(names) => {
            create(names);
            setPlaces([...places, ...names]);
          }}
        />
        <TagInput
          label="Tags"
          placeholder="Add a tag"
          values={tags}
          onChange={setTags}
          suggestions={['sanctions', 'elections', 'shipping']}
        />
        <Combobox
          label="Place with error"
          options={options}
          value={null}
          onChange={setPlace}
          error="Choose a place."
        />
      </Column>
    </Section>
  );
}

function Numbers(): ReactNode {
  const [days, setDays] = useState<number | null>(14);
  const [range, setRange] = useState<Interval | null>({ low: 55, high: 80 });
  const [point, setPoint] = useState<Interval | null>({ low: 70, high: 70 });
  return (
    <Section title="NumberField and RangeField">
      <Column>
        <NumberField label="Days" value={days} onChange={setDays} min={1} max={90} suffix="days" />
        <RangeField label="Likelihood" value={range} onChange={setRange} />
        <RangeField label="Without slider" value={point} onChange={setPoint} slider={false} />
        <RangeField label="Not yours to change" disabled value={range} onChange={setRange} />
      </Column>
    </Section>
  );
}

/* The gallery knows ISO 8601 alone. */
const isoForm: DateForm = {
  read: (text) => {
    if (text === '') return { kind: 'nothing' };
    const isDate = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(text);
    return isDate
      ? { kind: 'read', value: text, note: null }
      : { kind: 'unread', message: 'This is no date. Write it as 2026-12-24.' };
  },
  words: (value) => value,
};

function Dates(): ReactNode {
  const [day, setDay] = useState<string | null>('2026-11-18');
  const [moment, setMoment] = useState<string | null>('2026-11-18T06:00');
  return (
    <Section title="DateField">
      <Column>
        <DateField label="Published" value={day} form={isoForm} onChange={setDay} />
        <DateField
          label="Cut-off"
          withTime
          value={moment}
          form={isoForm}
          onChange={setMoment}
          description="UTC"
        />
      </Column>
    </Section>
  );
}

function Switches(): ReactNode {
  const [on, setOn] = useState(true);
  const [checked, setChecked] = useState(true);
  return (
    <Section title="Checkbox and Switch">
      <Column>
        <Checkbox
          label="Checked"
          value={checked}
          onChange={setChecked}
          description="With a word of detail."
        />
        <Checkbox label="Not all of it" indeterminate value={false} onChange={setChecked} />
        <Checkbox label="Disabled" disabled value onChange={setChecked} />
        <Switch
          label="Check spelling while typing"
          value={on}
          onChange={setOn}
          description="Takes effect at once."
        />
        <Switch label="Off" value={!on} onChange={(next) => setOn(!next)} />
        <Switch label="Disabled switch" disabled value={false} onChange={setOn} />
      </Column>
    </Section>
  );
}

function Radios(): ReactNode {
  const [size, setSize] = useState<'a4' | 'letter' | 'a5'>('a4');
  const [view, setView] = useState<'list' | 'table'>('list');
  return (
    <Section title="RadioGroup and SegmentedControl">
      <Column>
        <RadioGroup
          label="Paper"
          value={size}
          onChange={setSize}
          options={[
            { value: 'a4', label: 'A4', detail: '210 × 297 mm' },
            { value: 'letter', label: 'Letter', detail: '8.5 × 11 in' },
            { value: 'a5', label: 'A5', disabled: true },
          ]}
        />
        <SegmentedControl
          label="View"
          value={view}
          onChange={setView}
          options={[
            { value: 'list', label: 'List', icon: <List size={14} /> },
            { value: 'table', label: 'Table', icon: <Table size={14} /> },
          ]}
        />
        <SegmentedControl
          label="Rating"
          hideLabel
          value="list"
          onChange={setView}
          options={[
            { value: 'list', label: 'Consistent' },
            { value: 'table', label: 'Inconsistent', disabled: true },
          ]}
        />
      </Column>
    </Section>
  );
}
