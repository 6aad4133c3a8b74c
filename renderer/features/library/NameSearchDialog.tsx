import { useState } from 'react';
import type { SavedSearch } from '#shared/ipc/contract/saved-search.ts';
import { FormDialog } from '../../ui/Dialog/FormDialog.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { keepSearch } from './keep-search.ts';
import { collectionName, useLibrary } from './library-store.ts';
import { searchOf } from './saved-searches.ts';

interface NameSearchDialogProps {
  /** Null for what the list shows. */
  readonly search: SavedSearch | null;
  readonly onClose: () => void;
}

/** Asks for the name under which a search of the library is kept. */
export function NameSearchDialog({ search: given, onClose }: NameSearchDialogProps) {
  const [search] = useState(() => given ?? searchOf(useLibrary.getState(), Date.now(), collectionName));
  const [name, setName] = useState(search.name);
  const trimmed = name.trim();
  const keep = () => {
    keepSearch({ ...search, name: trimmed });
    onClose();
  };
  return (
    <FormDialog
      title={given ? 'Rename the search' : 'Save the search'}
      description="It is kept at the side of the library with its words, filters and order, and looks anew each time."
      size="small"
      submitLabel={given ? 'Rename' : 'Save'}
      isPossible={trimmed !== ''}
      onSubmit={keep}
      onClose={onClose}
    >
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        maxLength={200}
        onFocus={(event) => event.currentTarget.select()}
      />
    </FormDialog>
  );
}
