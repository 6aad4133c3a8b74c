import { useMemo, useState } from 'react';
import { inOrder } from '#shared/brief/order.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import type { RecordCollection } from '../../records/record-kinds.ts';
import { tagNamesOf, tagRecords } from '../../records/record-tags.ts';
import { useTagSuggestions } from '../../records/use-tag-suggestions.ts';
import { FormDialog } from '../../ui/Dialog/FormDialog.tsx';
import { TagInput } from '../../ui/TagInput/TagInput.tsx';
import { openDocumentOf, useApp } from '../../window/app-store.ts';
import { selectionText } from './act-on-selection.ts';

interface DialogProps {
  readonly collection: RecordCollection;
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** Gives several records of the open brief tags and takes others off them, as one change. */
export function TagRecordsDialog(props: DialogProps) {
  const document = useApp(openDocumentOf);
  return document && <TagRecords {...props} document={document} />;
}

function TagRecords(props: DialogProps & { readonly document: BriefDocument }) {
  const { document, collection, ids, onClose } = props;
  const had = useMemo(() => tagNamesOf(document, { collection, ids }), [document, collection, ids]);
  const { suggestions, setQuery } = useTagSuggestions();
  const [add, setAdd] = useState<readonly string[]>([]);
  const [remove, setRemove] = useState<readonly string[]>([]);
  const known = [...new Set([...inOrder(document.brief.tags).map(({ name }) => name), ...suggestions])];
  return (
    <FormDialog
      title={`Tags of ${selectionText({ collection, ids, anchor: null })}`}
      description="Tags sort what is written and are not printed with it. A new one joins the thematic tags of the brief."
      submitLabel="Change"
      isPossible={add.length > 0 || remove.length > 0}
      onSubmit={() => {
        onClose();
        tagRecords(document, { collection, ids, add, remove });
      }}
      onClose={onClose}
    >
      <TagInput
        label="Tags to add"
        values={add}
        suggestions={known}
        onQueryChange={setQuery}
        onChange={setAdd}
      />
      <TagInput label="Tags to take away" values={remove} suggestions={had} onChange={setRemove} />
    </FormDialog>
  );
}
