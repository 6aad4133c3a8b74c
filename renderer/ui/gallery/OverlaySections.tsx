import { type ReactNode, useState } from 'react';
import { Button } from '../Button/Button.tsx';
import { ConfirmDialog } from '../ConfirmDialog/ConfirmDialog.tsx';
import { Dialog } from '../Dialog/Dialog.tsx';
import { SplitPane } from '../SplitPane/SplitPane.tsx';
import { Tabs } from '../Tabs/Tabs.tsx';
import { TextField } from '../TextField/TextField.tsx';
import { showToast } from '../Toast/toasts.ts';
import styles from './Gallery.module.css';
import { Row, Section } from './Section.tsx';

const nothing = () => undefined;

/** What opens over the window, and what divides it. */
export function OverlaySections(): ReactNode {
  return (
    <>
      <Dialogs />
      <Toasts />
      <TabRow />
      <Panes />
    </>
  );
}

function Dialogs(): ReactNode {
  const [open, setOpen] = useState<'none' | 'dialog' | 'confirm'>('none');
  const [name, setName] = useState('');
  const close = () => setOpen('none');
  return (
    <Section title="Dialog and ConfirmDialog">
      <Row>
        <Button onClick={() => setOpen('dialog')}>Open dialog</Button>
        <Button variant="danger" onClick={() => setOpen('confirm')}>
          Delete…
        </Button>
      </Row>
      <Dialog
        open={open === 'dialog'}
        onOpenChange={close}
        title="Save as template"
        description="A template keeps the structure and none of the content."
        actions={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button variant="primary" onClick={close}>
              Save
            </Button>
          </>
        }
      >
        <TextField label="Name" value={name} onChange={setName} />
      </Dialog>
      <ConfirmDialog
        open={open === 'confirm'}
        title="Delete row B?"
        description="Its nine ratings go with it. You can undo this."
        confirmLabel="Delete"
        tone="danger"
        onConfirm={close}
        onCancel={close}
      />
    </Section>
  );
}

function Toasts(): ReactNode {
  return (
    <Section title="Toast">
      <Row>
        <Button
          onClick={() => showToast({ title: 'Row B deleted', action: { label: 'Undo', onSelect: nothing } })}
        >
          With undo
        </Button>
        <Button onClick={() => showToast({ title: 'Exported to summary.docx', tone: 'good' })}>Good</Button>
        <Button
          onClick={() =>
            showToast({
              title: 'The file was not written',
              description: 'The disk is full, so the old copy is still there. Free some space and try again.',
              tone: 'error',
              action: { label: 'Try again', onSelect: nothing },
            })
          }
        >
          Error
        </Button>
      </Row>
    </Section>
  );
}

function TabRow(): ReactNode {
  const [tab, setTab] = useState<'detail' | 'findings' | 'sources' | 'more'>('findings');
  return (
    <Section title="Tabs">
      <div className={styles.frame}>
        <Tabs
          label="Inspector"
          value={tab}
          onChange={setTab}
          tabs={[
            { id: 'detail', label: 'Detail', content: <div className={styles.pane}>Detail</div> },
            {
              id: 'findings',
              label: 'Findings',
              count: 3,
              content: <div className={styles.pane}>Findings</div>,
            },
            { id: 'sources', label: 'Sources', content: <div className={styles.pane}>Sources</div> },
            { id: 'more', label: 'Disabled', disabled: true, content: null },
          ]}
        />
      </div>
    </Section>
  );
}

function Panes(): ReactNode {
  const [start, setStart] = useState(true);
  const [end, setEnd] = useState(true);
  const [sizes, setSizes] = useState({ start: 220, end: 260 });
  return (
    <Section title="SplitPane" wide>
      <Row>
        <Button aria-pressed={start} onClick={() => setStart(!start)}>
          Start
        </Button>
        <Button aria-pressed={end} onClick={() => setEnd(!end)}>
          End
        </Button>
        <span>
          {sizes.start} · {sizes.end}
        </span>
      </Row>
      <div className={styles.frame} style={{ height: 180 }}>
        <SplitPane
          initialSizes={sizes}
          onSizesChange={setSizes}
          start={{
            label: 'start pane',
            open: start,
            onOpenChange: setStart,
            content: <div className={styles.pane}>Start pane</div>,
          }}
          end={{
            label: 'end pane',
            open: end,
            onOpenChange: setEnd,
            content: <div className={styles.pane}>End pane</div>,
          }}
        >
          <div className={styles.pane}>Middle</div>
        </SplitPane>
      </div>
    </Section>
  );
}
