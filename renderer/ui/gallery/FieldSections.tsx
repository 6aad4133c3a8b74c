import Search from 'lucide-react/icons/search';
import { type ReactNode, useState } from 'react';
import { AutoTextArea } from '../AutoTextArea/AutoTextArea.tsx';
import { Kbd } from '../Kbd/Kbd.tsx';
import { Select } from '../Select/Select.tsx';
import { TextField } from '../TextField/TextField.tsx';
import { Column, Section } from './Section.tsx';

/** Everything that can be filled in. */
export function FieldSections(): ReactNode {
  return (
    <>
      <TextFields />
      <Areas />
      <Selects />
    </>
  );
}

function TextFields(): ReactNode {
  const [text, setText] = useState('A harbour at the far end of a long and narrow strait');
  const [query, setQuery] = useState('');
  return (
    <Section title="TextField">
      <Column>
        <TextField label="Title" required value={text} onChange={setText} />
        <TextField
          label="Search"
          hideLabel
          placeholder="Search or run a command"
          prefix={<Search size={14} />}
          suffix={<Kbd shortcut="Mod+K" />}
          value={query}
          onChange={setQuery}
        />
        <TextField
          label="Reference"
          value="A 17"
          error="Two items have this reference. Give one of them another."
          onChange={setText}
        />
        <TextField label="Owner" disabled value="Not yours to change" onChange={setText} />
        <TextField
          label="Origin"
          readOnly
          value="Read only"
          description="Set when the item was made."
          onChange={setText}
        />
      </Column>
    </Section>
  );
}

function Areas(): ReactNode {
  const [text, setText] = useState(
    'It grows with what is in it. Another sentence makes a second line, and a third, without a scroll bar and without a handle to drag.',
  );
  const [prose, setProse] = useState('Set in the reader’s serif, and edited where it stands.');
  return (
    <Section title="AutoTextArea">
      <Column>
        <AutoTextArea label="Summary" value={text} onChange={setText} />
        <AutoTextArea
          label="Notes"
          placeholder="What you looked at"
          minRows={3}
          value=""
          onChange={setText}
        />
        <AutoTextArea label="Statement" hideLabel bare prose value={prose} onChange={setProse} />
      </Column>
    </Section>
  );
}

const grades = [
  { value: 'a', label: 'A', detail: 'Reliable' },
  { value: 'b', label: 'B', detail: 'Usually reliable' },
  { value: 'f', label: 'F', detail: 'Cannot be judged', disabled: true },
] as const;

function Selects(): ReactNode {
  const [grade, setGrade] = useState<'a' | 'b' | 'f' | null>(null);
  return (
    <Section title="Select">
      <Column>
        <Select label="Grade" options={grades} value={grade} onChange={setGrade} />
        <Select
          label="Grade with error"
          options={grades}
          value={grade}
          onChange={setGrade}
          error="Choose a grade."
        />
        <Select label="Disabled grade" disabled options={grades} value="b" onChange={setGrade} />
        <Select
          label="Quiet grade"
          hideLabel
          quiet
          options={grades}
          value={grade ?? 'a'}
          onChange={setGrade}
        />
      </Column>
    </Section>
  );
}
