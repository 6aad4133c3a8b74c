import { type KeyboardEvent, useState } from 'react';
import { ownRecord } from '#shared/brief/own-record.ts';
import { sectionText } from '#shared/queries/section-text.ts';
import { useDocument } from '../../document/context.tsx';
import { AutoTextArea } from '../../ui/AutoTextArea/AutoTextArea.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { FormDialog } from '../../ui/Dialog/FormDialog.tsx';
import { type AskedText, type SignalOrigin, useApp } from '../../window/app-store.ts';
import styles from './Signals.module.css';

const pasted: SignalOrigin = { words: 'a pasted text', captureId: null, sourceId: null };

/* The section that is read or written, as a text to look through. */
function useSection(): AskedText | null {
  const { brief } = useDocument();
  const id = useApp((state) => state.currentSectionId);
  const section = id === null ? undefined : ownRecord(brief.sections, id);
  if (!section) return null;
  const text = sectionText(brief, section.id);
  const words = section.title === '' ? 'the section' : `the section “${section.title}”`;
  return text === '' ? null : { text, origin: { words, captureId: null, sourceId: null } };
}

/** The text that is looked through, as long as it stays what was asked for; changed by hand it is pasted text. */
function useText(asked: AskedText | null) {
  const [given, setGiven] = useState<AskedText>(asked ?? { text: '', origin: pasted });
  return {
    given,
    take: setGiven,
    type: (text: string) => setGiven({ text, origin: pasted }),
  };
}

interface AskProps {
  readonly asked: AskedText | null;
  /** What is left of the queue there is. */
  readonly left: { readonly count: number; readonly words: string } | null;
  readonly onGoOn: () => void;
  readonly onFind: (text: string, origin: SignalOrigin) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for the text in which names, dates and claims are looked for. */
export function AskForText({ asked, left, onGoOn, onFind, onClose }: AskProps) {
  const text = useText(asked);
  const { given } = text;
  const [isBusy, setBusy] = useState(false);
  const isPossible = given.text.trim() !== '' && !isBusy;
  const find = () => {
    if (!isPossible) return;
    setBusy(true);
    void onFind(given.text, given.origin).finally(() => setBusy(false));
  };
  return (
    <FormDialog
      title="Find names, dates and claims"
      description="People, organisations, places, dates, quantities, quotations and claims of an English text, found on this computer. Nothing enters the brief until you accept it."
      size="large"
      submitLabel={isBusy ? 'Looking…' : 'Find'}
      isPossible={isPossible}
      onSubmit={find}
      onClose={onClose}
    >
      {left && <Left {...left} onGoOn={onGoOn} />}
      <TextToLookThrough {...text} onFind={find} />
    </FormDialog>
  );
}

/* The text, typed or pasted, or that of the section; Ctrl+Enter looks through it. */
function TextToLookThrough(props: ReturnType<typeof useText> & { readonly onFind: () => void }) {
  const { given, take, type, onFind } = props;
  const section = useSection();
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onFind();
  };
  return (
    <>
      <AutoTextArea
        label="Text"
        description={given.origin === pasted ? undefined : `From ${given.origin.words}.`}
        placeholder="Paste a text, or take the section you are in"
        minRows={10}
        maxRows={16}
        value={given.text}
        onChange={type}
        onKeyDown={press}
      />
      {section && (
        <div>
          <Button size="small" onClick={() => take(section)}>
            Take {section.origin.words}
          </Button>
        </div>
      )}
    </>
  );
}

function Left(props: { readonly count: number; readonly words: string; readonly onGoOn: () => void }) {
  const { count, words, onGoOn } = props;
  return (
    <div className={styles.left}>
      <span>
        {count === 1 ? 'One finding' : `${count} findings`} in {words} still {count === 1 ? 'waits' : 'wait'}.
        Looking through another text drops {count === 1 ? 'it' : 'them'}.
      </span>
      <Button size="small" onClick={onGoOn}>
        Go on with {count === 1 ? 'it' : 'them'}
      </Button>
    </div>
  );
}
