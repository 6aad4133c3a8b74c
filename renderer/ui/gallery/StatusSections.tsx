import FileText from 'lucide-react/icons/file-text';
import type { ReactNode } from 'react';
import { Button } from '../Button/Button.tsx';
import { Chip } from '../Chip/Chip.tsx';
import { EmptyState } from '../EmptyState/EmptyState.tsx';
import { Spinner } from '../Spinner/Spinner.tsx';
import { Row, Section } from './Section.tsx';

/** What says how things stand. */
export function StatusSections(): ReactNode {
  return (
    <>
      <Chips />
      <Empty />
      <Section title="Spinner">
        <Row>
          <Spinner label="Loading" />
          <Spinner label="Loading the list" size="large" />
        </Row>
      </Section>
    </>
  );
}

function Chips(): ReactNode {
  return (
    <Section title="Chip">
      <Row>
        <Chip>15–25</Chip>
        <Chip tone="accent">In draft</Chip>
        <Chip tone="good">Released</Chip>
        <Chip tone="warn">Changes asked</Chip>
        <Chip tone="bad">Refused</Chip>
        <Chip onRemove={() => undefined} removeLabel="Remove tag maritime">
          maritime
        </Chip>
      </Row>
    </Section>
  );
}

function Empty(): ReactNode {
  return (
    <Section title="EmptyState">
      <EmptyState
        headingLevel={3}
        icon={<FileText />}
        title="Nothing here yet"
        actions={
          <>
            <Button variant="primary">New item</Button>
            <Button>Import…</Button>
          </>
        }
      >
        Items you write or import appear in this list, newest first.
      </EmptyState>
      <EmptyState compact headingLevel={3} title="No sources">
        Add one where a statement needs it.
      </EmptyState>
    </Section>
  );
}
