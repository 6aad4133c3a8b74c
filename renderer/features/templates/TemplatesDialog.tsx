import { useCallback, useEffect, useState } from 'react';
import { ownRecord } from '#shared/brief/own-record.ts';
import type { Template } from '#shared/ipc/contract.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { workbench } from '../../platform/workbench.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { Chip } from '../../ui/Chip/Chip.tsx';
import { ClosingDialog } from '../../ui/Dialog/ClosingDialog.tsx';
import { useApp } from '../../window/app-store.ts';
import { tellProblem, valueOrTell } from '../../window/problems.ts';
import { changeSettings } from '../../window/settings.ts';
import styles from './TemplatesDialog.module.css';

const builtIn = { id: null, name: 'Built-in look', isBuiltIn: true } as const;

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

function addedOn(template: typeof builtIn | Template): string {
  return 'added' in template ? `Added ${day.format(new Date(template.added))}` : '';
}

/** What the built-in templates are for, by id. */
const purposes: Readonly<Record<string, string>> = {
  'built-in': 'As the preview shows it',
  plain: 'The built-in look as a Word file, to start your own from',
  formal: 'With a letterhead and a cover block, for products that leave the house',
};

/* The templates as listed, null until they are loaded, and what changes them. */
function useTemplates() {
  const [templates, setTemplates] = useState<readonly Template[] | null>(null);
  const chosenId = useApp((state) => state.settings.templateId);
  const load = useCallback(async () => {
    const listed = valueOrTell(
      await workbench.call('templates.list', {}),
      'The templates could not be listed',
    );
    if (listed) setTemplates(listed.templates);
  }, []);
  useEffect(() => void load(), [load]);
  const add = async () => {
    const answer = await workbench.call('templates.choose', {});
    if (!answer.ok) {
      tellProblem(answer.error, 'The template was not added');
      return;
    }
    await changeSettings({ templateId: answer.value.id });
    await load();
  };
  const remove = async (id: string) => {
    const done = valueOrTell(
      await workbench.call('templates.remove', { id }),
      'The template was not removed',
    );
    if (!done) return;
    if (chosenId === id) await changeSettings({ templateId: null });
    await load();
  };
  return { templates, chosenId, add, remove };
}

/** The Word templates of the library: which one exports use, adding one, removing one. */
export function TemplatesDialog({ onClose }: { readonly onClose: () => void }) {
  const { templates, chosenId, add, remove } = useTemplates();
  return (
    <ClosingDialog
      title="Word templates"
      description="A Word template is a Word file (.docx or .dotx). Exported briefs take over its styles, page size, headers and footers."
      closing="Done"
      actions={<Button onClick={() => void add()}>Add template…</Button>}
      onClose={onClose}
    >
      <ul className={styles.list}>
        {(templates === null ? [] : [builtIn, ...templates]).map((template) => (
          <Entry
            key={template.id ?? 'built-in'}
            template={template}
            isInUse={template.id === chosenId}
            onRemove={(id) => void remove(id)}
          />
        ))}
      </ul>
    </ClosingDialog>
  );
}

function Entry(props: {
  readonly template: typeof builtIn | Template;
  readonly isInUse: boolean;
  readonly onRemove: (id: string) => void;
}) {
  const { template, isInUse, onRemove } = props;
  const use = () => void changeSettings({ templateId: template.id });
  return (
    <li className={styles.entry}>
      <span className={styles.words}>
        <span className={styles.name}>{visibleSigns(template.name)}</span>
        <span className={styles.purpose}>
          {ownRecord(purposes, template.id ?? 'built-in') ?? addedOn(template)}
        </span>
      </span>
      {isInUse ? (
        <Chip tone="accent">In use</Chip>
      ) : (
        <Button aria-label={`Use ${visibleSigns(template.name)}`} onClick={use}>
          Use
        </Button>
      )}
      {!template.isBuiltIn && (
        <Button
          variant="quiet"
          aria-label={`Remove ${visibleSigns(template.name)}`}
          onClick={() => onRemove(template.id)}
        >
          Remove
        </Button>
      )}
    </li>
  );
}
