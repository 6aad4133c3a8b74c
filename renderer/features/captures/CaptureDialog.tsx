import FilePlus from 'lucide-react/icons/file-plus';
import { useState } from 'react';
import { type Source, sourceId } from '#shared/brief/kinds/source.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { OpenBrief } from '../../records/OpenBrief.tsx';
import { useRecords } from '../../records/use-records.ts';
import { AutoTextArea } from '../../ui/AutoTextArea/AutoTextArea.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { FormDialog } from '../../ui/Dialog/FormDialog.tsx';
import { Select } from '../../ui/Select/Select.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { useApp } from '../../window/app-store.ts';
import { type CaptureFrom, type CaptureWords, capture } from '../../window/captures.ts';
import styles from './CaptureDialog.module.css';

interface CaptureDialogProps {
  /** Files that were dropped; null if a text or files are to be chosen. */
  readonly files: readonly File[] | null;
  /** The source the capture is from, if it is known. */
  readonly sourceId: string | null;
  readonly onClose: () => void;
}

/** The longest text that can be pasted. */
const mostCharacters = 4_000_000;

/* What is said of the capture while the dialog is open. */
function useWords(source: string | null) {
  const author = useApp((state) => state.settings.author);
  const [words, setWords] = useState<CaptureWords>({
    title: '',
    address: '',
    takenBy: author,
    source: source === null ? null : sourceId.parse(source),
  });
  const say = (said: Partial<CaptureWords>) => setWords((last) => ({ ...last, ...said }));
  return { words, say };
}

type Words = ReturnType<typeof useWords>;

function sourceOptions(sources: readonly Source[]) {
  return [
    { value: 'none', label: 'No source yet' },
    { value: 'new', label: 'New source from this' },
    ...sources.map(({ id, title }) => ({ value: String(id), label: title || 'Untitled source' })),
  ];
}

function SourceOfCapture({ words, say }: Words) {
  const sources = useRecords('sources');
  const choose = (value: string) => {
    if (value === 'none') say({ source: null });
    else say({ source: value === 'new' ? 'new' : sourceId.parse(value) });
  };
  return (
    <Select
      label="Source"
      options={sourceOptions(sources)}
      value={words.source ?? 'none'}
      onChange={choose}
    />
  );
}

function WordsOfCapture({ words, say, isOneTitle }: Words & { readonly isOneTitle: boolean }) {
  return (
    <div className={styles.words}>
      {isOneTitle && (
        <TextField
          label="Title"
          placeholder="Its own title, unless you write one"
          value={words.title}
          onChange={(title) => say({ title })}
        />
      )}
      <TextField
        label="Address"
        placeholder="Where you found it; nothing is fetched from there"
        value={words.address}
        onChange={(address) => say({ address })}
      />
      <TextField
        label="Taken by"
        placeholder="Your name"
        value={words.takenBy}
        onChange={(takenBy) => say({ takenBy })}
      />
      <SourceOfCapture {...{ words, say }} />
    </div>
  );
}

function FileNames({ files }: { readonly files: readonly File[] }) {
  return (
    <ul className={styles.files} aria-label="Files to capture">
      {files.map((file, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and names can be the same.
        <li key={index}>{visibleSigns(file.name)}</li>
      ))}
    </ul>
  );
}

function PastedText(props: {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onChooseFiles: () => void;
}) {
  const { text, onChange, onChooseFiles } = props;
  return (
    <>
      <AutoTextArea
        label="Text"
        placeholder="Paste a text; it is kept exactly as it is"
        minRows={8}
        maxRows={14}
        spellCheck={false}
        value={text}
        onChange={onChange}
        error={text.length > mostCharacters ? tooLong : undefined}
      />
      <div>
        <Button
          icon={<FilePlus size={16} aria-hidden="true" />}
          disabled={text !== ''}
          onClick={onChooseFiles}
        >
          Choose files…
        </Button>
        <span className={styles.hint}>or drop them on the Sources tab</span>
      </div>
    </>
  );
}

const tooLong =
  'This is more than 4 million characters, in which nobody could find a passage. Paste the part that matters.';

function Capturing({ files, sourceId: source, onClose }: CaptureDialogProps) {
  const { words, say } = useWords(source);
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const run = async (from: CaptureFrom) => {
    setBusy(true);
    // What was captured is shown in a dialog of its own, in place of this one.
    const before = useApp.getState().dialog;
    const isDone = await capture(from, words);
    setBusy(false);
    if (isDone && useApp.getState().dialog === before) onClose();
  };
  const isSaid = text.trim() !== '' && text.length <= mostCharacters;
  return (
    <FormDialog
      title="Capture text or file"
      description="What you capture is kept with the brief as it is, with its SHA-256, and never changes. Passages of it become evidence that leads back to it."
      size="large"
      submitLabel="Capture"
      isPossible={!isBusy && (files !== null || isSaid)}
      onSubmit={() => void run(files === null ? { text } : { files })}
      onClose={onClose}
    >
      {files === null ? (
        <PastedText text={text} onChange={setText} onChooseFiles={() => void run('chosen files')} />
      ) : (
        <FileNames files={files} />
      )}
      <WordsOfCapture {...{ words, say }} isOneTitle={files === null || files.length === 1} />
    </FormDialog>
  );
}

/** Takes a text or files from outside into the open brief. */
export function CaptureDialog(props: CaptureDialogProps) {
  return (
    <OpenBrief>
      <Capturing {...props} />
    </OpenBrief>
  );
}
