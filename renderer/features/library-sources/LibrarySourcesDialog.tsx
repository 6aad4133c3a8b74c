import { useState } from 'react';
import type { LibrarySource } from '#shared/ipc/contract/sources.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { DocumentProvider } from '../../document/context.tsx';
import { aboveSentence } from '../../records/library-sources/marking-words.ts';
import { takeOverSources } from '../../records/library-sources/take-over.ts';
import { useLibrarySources, useOwnSource } from '../../records/library-sources/use-library-sources.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog/ConfirmDialog.tsx';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { openDocumentOf, useApp } from '../../window/app-store.ts';
import { offerUndo } from '../../window/undo-offer.ts';
import { FoundList } from './FoundList.tsx';
import styles from './LibrarySources.module.css';
import { choosingOf, useInput } from './use-choosing.ts';

/** Takes sources out of those that all briefs of the library have, several at once. */
export function LibrarySourcesDialog({ onClose }: { readonly onClose: () => void }) {
  const document = useApp(openDocumentOf);
  if (document?.readOnly !== null) return null;
  return (
    <DocumentProvider document={document}>
      <LibrarySources document={document} onClose={onClose} />
    </DocumentProvider>
  );
}

const counted = (count: number) => (count === 1 ? '1 source' : `${count} sources`);

/** So many are shown first, and at most. */
const pages = [50, 200] as const;

/* Adds sources; those of briefs that are marked above are asked for before. */
function useAdding(document: BriefDocument, onClose: () => void) {
  const [asked, setAsked] = useState<readonly LibrarySource[] | null>(null);
  const take = (chosen: readonly LibrarySource[]) => {
    setAsked(null);
    const added = takeOverSources(document, chosen);
    if (added === null) return;
    onClose();
    useApp.setState({ inspectorTab: 'sources' });
    offerUndo(document, `${counted(added.length)} added from the library`);
  };
  const add = (chosen: readonly LibrarySource[]) =>
    chosen.some(({ isAbove }) => isAbove) ? setAsked(chosen) : take(chosen);
  return { asked, setAsked, take, add };
}

function LibrarySources(props: { readonly document: BriefDocument; readonly onClose: () => void }) {
  const { document, onClose } = props;
  const input = useInput();
  const [limit, setLimit] = useState<number>(pages[0]);
  const answer = useLibrarySources(input.typed.trim(), limit);
  const adding = useAdding(document, onClose);
  const found = answer?.ok ? answer.value : null;
  const choosing = choosingOf(input, found, useOwnSource(), adding.add);
  const { chosen } = choosing;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="large"
      title="Sources from the library"
      description="What the briefs of the library draw on, each work once. What describes a source is taken over with its newest grade; captures and what a brief made of it stay there."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={chosen.length === 0} onClick={() => adding.add(chosen)}>
            {chosen.length === 0 ? 'Add sources' : `Add ${counted(chosen.length)}`}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <TextField
          label="Find in titles, authors, publishers and addresses"
          value={choosing.typed}
          onChange={choosing.type}
          onKeyDown={choosing.onKeyDown}
          maxLength={500}
        />
        <FoundList {...{ answer, choosing }} onMore={limit === pages[0] ? () => setLimit(pages[1]) : null} />
      </div>
      <AskedAbove document={document} adding={adding} />
    </Dialog>
  );
}

/* Words must not get under a lower marking unseen. */
function AskedAbove(props: {
  readonly document: BriefDocument;
  readonly adding: ReturnType<typeof useAdding>;
}) {
  const { document, adding } = props;
  const { asked } = adding;
  const above = (asked ?? []).filter(({ isAbove }) => isAbove);
  const others = (asked ?? []).filter(({ isAbove }) => !isAbove);
  return (
    <ConfirmDialog
      open={asked !== null}
      tone="danger"
      title="Take words from above the marking of this brief?"
      description={aboveSentence(above, document.brief.marking)}
      confirmLabel="Add all the same"
      {...(others.length > 0 && {
        otherLabel: `Add only the other ${others.length === 1 ? 'one' : others.length}`,
        onOther: () => adding.take(others),
      })}
      onConfirm={() => adding.take(asked ?? [])}
      onCancel={() => adding.setAsked(null)}
    />
  );
}
