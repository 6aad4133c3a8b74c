import { useEffect, useRef } from 'react';
import type { Beginning } from '#shared/ipc/contract/brief.ts';
import { runUserCommand } from '../../commands/registry.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { ClosingDialog } from '../../ui/Dialog/ClosingDialog.tsx';
import { loadBriefTemplates, useBriefTemplates } from '../../window/brief-templates.ts';
import { createBrief } from '../../window/navigate.ts';
import { BeginButton, OwnEntry, Words } from './OwnTemplate.tsx';
import styles from './TemplatesDialog.module.css';

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
