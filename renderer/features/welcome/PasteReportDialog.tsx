import { type ClipboardEvent, useState } from 'react';
import { AutoTextArea } from '../../ui/AutoTextArea/AutoTextArea.tsx';
import { FormDialog } from '../../ui/Dialog/FormDialog.tsx';
import { importPasted } from '../../window/import.ts';

/* What was pasted, with the clipboard's rich text as long as it says the same. */
function usePasted() {
  const [text, setText] = useState('');
  const [html, setHtml] = useState<string | null>(null);
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/html');
    setHtml(text === '' && pasted !== '' ? pasted : null);
  };
  const onChange = (value: string) => {
    setText(value);
    // Words changed by hand are no longer those of the clipboard's rich text.
    setHtml((last) => (text === '' ? last : null));
  };
  return { text, html, onPaste, onChange };
}

/** Takes a pasted report, which can be checked before it is imported. */
export function PasteReportDialog({ onClose }: { readonly onClose: () => void }) {
  const { text, html, onPaste, onChange } = usePasted();
  const run = () => {
    onClose();
    void importPasted(text, html);
  };
  return (
    <FormDialog
      title="Import pasted text"
      description="Paste a report. Its sections, hypotheses, assumptions, entities and tags are recognised; what fits nowhere is kept as text."
      size="large"
      submitLabel="Import"
      isPossible={text.trim() !== ''}
      onSubmit={run}
      onClose={onClose}
    >
      <AutoTextArea
        label="Report"
        placeholder="Paste the report here"
        hideLabel
        minRows={12}
        maxRows={18}
        value={text}
        onChange={onChange}
        onPaste={onPaste}
      />
    </FormDialog>
  );
}
