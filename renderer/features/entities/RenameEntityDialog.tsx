import { type FormEvent, useDeferredValue, useId, useMemo, useState } from 'react';
import type { Brief } from '#shared/brief/brief.ts';
import { entityId } from '#shared/brief/kinds/entity.ts';
import { recordTexts } from '#shared/brief/record-texts.ts';
import { renameEntity } from '#shared/commands/entity-rename.ts';
import { allProse } from '#shared/commands/prose-target.ts';
import { findInText } from '#shared/prose/find.ts';
import { proseText } from '#shared/prose/text.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { DocumentProvider } from '../../document/context.tsx';
import { useRecord, useWholeBrief } from '../../records/use-records.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { Checkbox } from '../../ui/Checkbox/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { openDocumentOf, useApp } from '../../window/app-store.ts';
import { tellProblem } from '../../window/problems.ts';
import styles from './RenameEntityDialog.module.css';

interface RenameEntityDialogProps {
  readonly entityId: string;
  readonly onClose: () => void;
}

/** Asks for a new name of an entity and renames it with all its mentions, in one change. */
export function RenameEntityDialog({ entityId: id, onClose }: RenameEntityDialogProps) {
  const document = useApp(openDocumentOf);
  if (!document) return null;
  return (
    <DocumentProvider document={document}>
      <RenameForm document={document} id={id} onClose={onClose} />
    </DocumentProvider>
  );
}

const exactly = { matchCase: true, wholeWords: true };

/* How often a name stands in the brief as mention and in plain words, the entity's own record left out. */
function countOf(brief: Brief, id: string, name: string): number {
  if (name === '') return 0;
  const prose = allProse(brief).map((item) => proseText(item.prose));
  const texts = recordTexts(brief)
    .filter((item) => !(item.collection === 'entities' && item.id === id && item.field === 'name'))
    .map((item) => item.text);
  return [...prose, ...texts].reduce((sum, text) => sum + findInText(text, name, exactly).length, 0);
}

function RenameForm(props: {
  readonly document: BriefDocument;
  readonly id: string;
  readonly onClose: () => void;
}) {
  const { document, id, onClose } = props;
  const formId = useId();
  const entity = useRecord('entities', id);
  const oldName = entity?.name ?? '';
  const [name, setName] = useState(oldName);
  const [isInText, setInText] = useState(true);
  const brief = useDeferredValue(useWholeBrief());
  const count = useMemo(() => countOf(brief, id, oldName), [brief, id, oldName]);
  const newName = name.trim();
  const isPossible = newName !== '' && newName !== oldName;
  const rename = (event: FormEvent) => {
    event.preventDefault();
    if (!isPossible) return;
    const done = document.run(renameEntity, {
      id: entityId.parse(id),
      name: newName,
      alsoInText: isInText,
    });
    if (!done.ok) tellProblem(done.error, 'The entity was not renamed');
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Rename entity"
      description={`“${visibleSigns(oldName)}” stands in this brief ${count === 1 ? 'once' : `${count} times`} beside its own entry.`}
      size="small"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} disabled={!isPossible}>
            Rename
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={rename}>
        <TextField label="New name" value={name} onChange={setName} maxLength={5_000} />
        <Checkbox
          label="Also where the name stands as plain text"
          description="Mentions are renamed in any case; other names of it stay as they are."
          value={isInText}
          onChange={setInText}
        />
      </form>
    </Dialog>
  );
}
