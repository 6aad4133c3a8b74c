import { useEffect, useState } from 'react';
import { visibleSigns } from '#shared/visible-signs.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { workbench } from '../../platform/workbench.ts';
import { Checkbox } from '../../ui/Checkbox/Checkbox.tsx';
import { FormDialog } from '../../ui/Dialog/FormDialog.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { showToast } from '../../ui/Toast/toasts.ts';
import { openDocumentOf, showDialog, useApp } from '../../window/app-store.ts';
import { loadBriefTemplates, useBriefTemplates } from '../../window/brief-templates.ts';
import { valueOrTell } from '../../window/problems.ts';

async function save(document: BriefDocument, name: string, keepsText: boolean): Promise<void> {
  // The template is made from what is on disk.
  if (!(await document.flush())) return;
  const saved = valueOrTell(
    await workbench.call('briefTemplates.save', { briefId: document.brief.id, name, keepsText }),
    'The template was not saved',
  );
  if (!saved) return;
  await loadBriefTemplates();
  showToast({
    title: `Brief template “${visibleSigns(saved.name)}” saved`,
    tone: 'good',
    action: { label: 'Show templates', onSelect: () => showDialog({ kind: 'brief-templates' }) },
  });
}

/* What was chosen, and what saves it once it can be saved. */
function useSaving(onClose: () => void) {
  const document = useApp(openDocumentOf);
  const [name, setName] = useState('');
  const [keepsText, setKeepsText] = useState(false);
  useEffect(() => void loadBriefTemplates(), []);
  const isTaken = useBriefTemplates(({ templates }) =>
    templates.some((template) => template.name === name.trim()),
  );
  const isPossible = name.trim() !== '' && !isTaken;
  const submit = () => {
    if (!document) return;
    onClose();
    void save(document, name.trim(), keepsText);
  };
  return { name, setName, keepsText, setKeepsText, isTaken, isPossible, submit };
}

/** Asks for the name of a brief template and makes it of the open brief. */
export function SaveTemplateDialog({ onClose }: { readonly onClose: () => void }) {
  const { name, setName, keepsText, setKeepsText, isTaken, isPossible, submit } = useSaving(onClose);
  return (
    <FormDialog
      title="Save as brief template"
      description="Keeps the sections, their headings, and empty records where this brief has some. Title, sources, entities, people and everything written about the case stay out."
      size="small"
      submitLabel="Save"
      isPossible={isPossible}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        maxLength={200}
        error={isTaken ? 'There is a template of this name. Choose another.' : undefined}
      />
      <Checkbox
        label="Keep the text of the sections"
        description="As guidance for whoever writes; read it first for what belongs to this case."
        value={keepsText}
        onChange={setKeepsText}
      />
    </FormDialog>
  );
}
