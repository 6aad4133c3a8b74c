import { type FormEvent, useId, useState } from 'react';
import type { SavedSearch } from '#shared/ipc/contract/saved-search.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { keepSearch } from './keep-search.ts';
import { useLibrary } from './library-store.ts';
import { searchOf } from './saved-searches.ts';

interface NameSearchDialogProps {
  /** Null for what the list shows. */
  readonly search: SavedSearch | null;
  readonly onClose: () => void;
}

/** Asks for the name under which a search of the library is kept. */
export function NameSearchDialog({ search: given, onClose }: NameSearchDialogProps) {
  const formId = useId();
  const [search] = useState(() => given ?? searchOf(useLibrary.getState(), Date.now()));
  const [name, setName] = useState(search.name);
  const trimmed = name.trim();
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (trimmed === '') return;
    keepSearch({ ...search, name: trimmed });
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={given ? 'Rename the search' : 'Save the search'}
      description="It is kept at the side of the library with its words, filters and order, and looks anew each time."
      size="small"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} disabled={trimmed === ''}>
            {given ? 'Rename' : 'Save'}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={keep}>
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          maxLength={200}
          onFocus={(event) => event.currentTarget.select()}
        />
      </form>
    </Dialog>
  );
}
