import FileText from 'lucide-react/icons/file-text';
import Info from 'lucide-react/icons/info';
import type { ReactNode } from 'react';
import { Banner } from '../Banner/Banner.tsx';
import { Button } from '../Button/Button.tsx';
import { Chip } from '../Chip/Chip.tsx';
import { EmptyState } from '../EmptyState/EmptyState.tsx';
import { IconButton } from '../IconButton/IconButton.tsx';
import { Popover } from '../Popover/Popover.tsx';
import { ProgressBar } from '../ProgressBar/ProgressBar.tsx';
import { Skeleton } from '../Skeleton/Skeleton.tsx';
import { Spinner } from '../Spinner/Spinner.tsx';
import { Row, Section } from './Section.tsx';

/** What says how things stand. */
export function StatusSections(): ReactNode {
  return (
    <>
      <Chips />
      <Empty />
      <Banners />
      <Popovers />
      <Waiting />
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

function Banners(): ReactNode {
  const nothing = () => undefined;
  return (
    <Section title="Banner" wide>
      <Banner
        title="This copy is read only."
        reason="It was made by a newer version, which this one cannot write."
        remedy="Update the program to edit it."
        onDismiss={nothing}
      />
      <Banner
        tone="warn"
        title="The file was changed outside."
        reason="Your last edit and theirs differ in two places."
        actions={<Button size="small">Compare</Button>}
        onDismiss={nothing}
      />
      <Banner
        tone="error"
        title="Your last edits are not saved."
        reason="The disk is full, so they are only in this window."
        remedy="Free some space, then try again."
        actions={
          <>
            <Button>Try again</Button>
            <Button variant="quiet">Save elsewhere…</Button>
          </>
        }
      />
    </Section>
  );
}

function Popovers(): ReactNode {
  return (
    <Section title="Popover">
      <Popover
        title="What the grade means"
        trigger={<IconButton label="About grades" icon={<Info size={16} />} />}
      >
        A grade says how far a source has been right before, not whether it is right now.
      </Popover>
    </Section>
  );
}

function Waiting(): ReactNode {
  return (
    <Section title="Spinner, ProgressBar and Skeleton">
      <Row>
        <Spinner label="Loading" />
        <Spinner label="Loading the list" size="large" />
      </Row>
      <ProgressBar label="Importing 12 files" value={0.42} onCancel={() => undefined} />
      <ProgressBar label="Looking for text" value={null} />
      <Skeleton label="Loading the text" />
    </Section>
  );
}
