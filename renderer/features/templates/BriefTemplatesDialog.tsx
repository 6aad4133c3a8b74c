import { useEffect, useRef } from 'react';
import type { Beginning } from '#shared/ipc/contract/brief.ts';
import type { BriefTemplate } from '#shared/ipc/contract/brief-templates.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { runUserCommand } from '../../commands/registry.ts';
import { workbench } from '../../platform/workbench.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { ClosingDialog } from '../../ui/Dialog/ClosingDialog.tsx';
import { showToast } from '../../ui/Toast/toasts.ts';
import { loadBriefTemplates, useBriefTemplates } from '../../window/brief-templates.ts';
import { createBrief } from '../../window/navigate.ts';
import { tellProblem, valueOrTell } from '../../window/problems.ts';
import styles from './TemplatesDialog.module.css';

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** What the program itself offers to begin with. */
const builtIn: readonly (readonly [Exclude<Beginning, object>, string, string])[] = [
  [
    'template',
    'Standard report',
    'All sections of a full assessment, with hypotheses, implications and scenarios',
  ],
  ['short', 'Short brief', 'Bottom line, key judgments, evidence and gaps'],
  ['blank', 'Blank', 'The sections alone, with nothing in them'],
];

async function share({ id }: BriefTemplate): Promise<void> {
  const shared = await workbench.call('briefTemplates.share', { id });
  if (!shared.ok) tellProblem(shared.error, 'The template was not written');
  else {
    showToast({
      title: `Written to ${visibleSigns(shared.value.fileName)}`,
      description: 'Whoever imports the file gets the template.',
      tone: 'good',
    });
  }
}

async function remove({ id }: BriefTemplate): Promise<void> {
  const removed = valueOrTell(
    await workbench.call('briefTemplates.remove', { id }),
    'The template was not removed',
  );
  if (removed) await loadBriefTemplates();
}

/** What a new brief can begin with: choosing it, passing it on, removing it. */
export function BriefTemplatesDialog({ onClose }: { readonly onClose: () => void }) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => void loadBriefTemplates(), []);
  const begin = (from: Beginning) => {
    onClose();
    void createBrief(from);
  };
  return (
    <ClosingDialog
      title="New brief from template"
      description="A brief template holds sections and empty records, and nothing of a case. Save one from any brief."
      focus={first}
      actions={
        <Button
          onClick={() => {
            onClose();
            runUserCommand('file.import');
          }}
        >
          Add from a file…
        </Button>
      }
      onClose={onClose}
    >
      <Beginnings first={first} onBegin={begin} />
    </ClosingDialog>
  );
}

function Beginnings(props: {
  readonly first: React.Ref<HTMLButtonElement>;
  readonly onBegin: (from: Beginning) => void;
}) {
  const { first, onBegin } = props;
  const templates = useBriefTemplates((state) => state.templates);
  return (
    <ul className={styles.list}>
      {builtIn.map(([from, name, purpose], index) => (
        <li key={from} className={styles.entry}>
          <Words name={name} purpose={purpose} />
          <BeginButton ref={index === 0 ? first : undefined} name={name} onBegin={() => onBegin(from)} />
        </li>
      ))}
      {templates.map((template) => (
        <OwnEntry
          key={template.id}
          template={template}
          onBegin={() => onBegin({ templateId: template.id })}
        />
      ))}
    </ul>
  );
}

function Words({ name, purpose }: { readonly name: string; readonly purpose: string }) {
  return (
    <span className={styles.words}>
      <span className={styles.name}>{name}</span>
      <span className={styles.purpose}>{purpose}</span>
    </span>
  );
}

function BeginButton(props: {
  readonly ref?: React.Ref<HTMLButtonElement> | undefined;
  readonly name: string;
  readonly onBegin: () => void;
}) {
  return (
    <Button ref={props.ref} aria-label={`New brief from ${props.name}`} onClick={props.onBegin}>
      New brief
    </Button>
  );
}

function OwnEntry(props: { readonly template: BriefTemplate; readonly onBegin: () => void }) {
  const { template } = props;
  const name = visibleSigns(template.name);
  return (
    <li className={styles.entry}>
      <Words name={name} purpose={`Saved ${day.format(new Date(template.added))}`} />
      <BeginButton name={name} onBegin={props.onBegin} />
      <Button variant="quiet" aria-label={`Share ${name} as a file`} onClick={() => void share(template)}>
        Share…
      </Button>
      <Button variant="quiet" aria-label={`Remove ${name}`} onClick={() => void remove(template)}>
        Remove
      </Button>
    </li>
  );
}
