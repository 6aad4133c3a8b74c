import { useDeferredValue, useMemo, useState } from 'react';
import { entityId } from '#shared/brief/kinds/entity.ts';
import { renameEntity } from '#shared/commands/entity-rename.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { DocumentProvider } from '../../document/context.tsx';
import { useRecord, useWholeBrief } from '../../records/use-records.ts';
import { Checkbox } from '../../ui/Checkbox/Checkbox.tsx';
import { FormDialog } from '../../ui/Dialog/FormDialog.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { openDocumentOf, useApp } from '../../window/app-store.ts';
import { tellProblem } from '../../window/problems.ts';
import { nameCount } from './name-count.ts';

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

interface RenameFormProps {
  readonly document: BriefDocument;
  readonly id: string;
  readonly onClose: () => void;
}

function useRename({ document, id, onClose }: RenameFormProps) {
  const oldName = useRecord('entities', id)?.name ?? '';
  const [name, setName] = useState(oldName);
  const [isInText, setInText] = useState(true);
  const newName = name.trim();
  const isPossible = newName !== '' && newName !== oldName;
  const rename = () => {
    const args = { id: entityId.parse(id), name: newName, alsoInText: isInText };
    const done = document.run(renameEntity, args);
    if (!done.ok) tellProblem(done.error, 'The entity was not renamed');
    onClose();
  };
  return { oldName, name, setName, isInText, setInText, isPossible, rename };
}

function RenameForm(props: RenameFormProps) {
  const { oldName, name, setName, isInText, setInText, isPossible, rename } = useRename(props);
  const brief = useDeferredValue(useWholeBrief());
  const count = useMemo(() => nameCount(brief, props.id, oldName), [brief, props.id, oldName]);
  return (
    <FormDialog
      title="Rename entity"
      description={`“${visibleSigns(oldName)}” stands in this brief ${count === 1 ? 'once' : `${count} times`} beside its own entry.`}
      size="small"
      submitLabel="Rename"
      isPossible={isPossible}
      onSubmit={rename}
      onClose={props.onClose}
    >
      <TextField label="New name" value={name} onChange={setName} maxLength={5_000} />
      <Checkbox
        label="Also where the name stands as plain text"
        description="Mentions are renamed in any case; other names of it stay as they are."
        value={isInText}
        onChange={setInText}
      />
    </FormDialog>
  );
}
