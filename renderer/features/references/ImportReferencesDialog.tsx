import type { BriefDocument } from '../../document/brief-document.ts';
import { AutoTextArea } from '../../ui/AutoTextArea/AutoTextArea.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';
import { openDocumentOf, useApp } from '../../window/app-store.ts';
import { FoundReferences } from './FoundReferences.tsx';
import styles from './ImportReferencesDialog.module.css';
import { type ReadList, useReferences } from './use-references.ts';

interface ImportReferencesProps {
  /** A file that was dropped; null if none was. */
  readonly file: File | null;
  readonly onClose: () => void;
}

/** Takes references out of a pasted, chosen or dropped list; what was found is looked at before it enters the brief. */
export function ImportReferencesDialog(props: ImportReferencesProps) {
  const document = useApp(openDocumentOf);
  return document?.readOnly === null ? <ImportReferences {...props} document={document} /> : null;
}

function ImportReferences(props: ImportReferencesProps & { readonly document: BriefDocument }) {
  const { document, file, onClose } = props;
  const references = useReferences(file);
  const { list } = references;
  if (list) {
    return <FoundReferences key={keyOf(list)} {...{ document, list, onClose }} onBack={references.goBack} />;
  }
  return <GivenReferences references={references} onClose={onClose} />;
}

/* Each list is looked at anew, also one that is dropped while another is shown. */
let lists = 0;
const keys = new WeakMap<ReadList, number>();
function keyOf(list: ReadList): number {
  const key = keys.get(list) ?? lists++;
  keys.set(list, key);
  return key;
}

interface GivenReferencesProps {
  readonly references: ReturnType<typeof useReferences>;
  readonly onClose: () => void;
}

function GivenReferences({ references, onClose }: GivenReferencesProps) {
  const { text, isBusy, look, choose } = references;
  const isPossible = text.trim() !== '' && !isBusy;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="large"
      title="Import references"
      description="Paste BibTeX, RIS or CSL-JSON, or DOIs and addresses, one a line. Nothing is fetched from a network: a source holds what the list says of it."
      actions={
        <>
          <Button onClick={choose}>Choose a file…</Button>
          <span className={styles.space} />
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={!isPossible} busy={isBusy} onClick={look}>
            Look at them
          </Button>
        </>
      }
    >
      <PasteField references={references} isPossible={isPossible} />
    </Dialog>
  );
}

/* Ctrl+Enter does what the main button does; Enter alone is a line more. */
function PasteField(props: {
  readonly references: ReturnType<typeof useReferences>;
  readonly isPossible: boolean;
}) {
  const { text, setText, problem, look } = props.references;
  const { isPossible } = props;
  return (
    <div data-drop="references" className={styles.given}>
      <AutoTextArea
        label="References"
        hideLabel
        placeholder="Paste references here, or drop a .bib, .ris or .json file"
        minRows={12}
        maxRows={16}
        spellCheck={false}
        value={text}
        onChange={setText}
        error={problem?.message}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !isPossible) return;
          event.preventDefault();
          look();
        }}
      />
    </div>
  );
}
