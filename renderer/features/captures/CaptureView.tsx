import { type RefObject, useMemo, useRef, useState } from 'react';
import type { Capture } from '#shared/brief/kinds/capture.ts';
import type { Evidence } from '#shared/brief/kinds/evidence.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import { type CapturePassage, passageOf, quoteCall } from '#shared/commands/capture-calls.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { useBriefPart, useDocument } from '../../document/context.tsx';
import { OpenBrief } from '../../records/OpenBrief.tsx';
import { useIsReadOnly, useRecord, useRecords } from '../../records/use-records.ts';
import { Banner } from '../../ui/Banner/Banner.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState/EmptyState.tsx';
import { Kbd } from '../../ui/Kbd/Kbd.tsx';
import { Spinner } from '../../ui/Spinner/Spinner.tsx';
import { tellProblem } from '../../window/problems.ts';
import { showSignalsOf } from '../../window/signals.ts';
import { askForPassage } from './ask-for-passage.ts';
import { CaptureSide } from './CaptureSide.tsx';
import { CaptureText, selectedIn } from './CaptureText.tsx';
import styles from './CaptureView.module.css';
import { FindInText } from './FindInText.tsx';
import { useCaptureText } from './use-capture-text.ts';

interface CaptureViewProps {
  readonly captureId: string;
  /** The passage to be shown when the capture opens; null for its beginning. */
  readonly passage: CapturePassage | null;
  readonly onClose: () => void;
}

/* The items of evidence quoted from a capture, in the order of their passages. */
function useQuoted(capture: Capture): readonly Evidence[] {
  const evidence = useRecords('evidence');
  return useMemo(
    () =>
      evidence
        .filter(({ captureId }) => captureId === capture.id)
        .sort((one, other) => (one.passage?.from ?? 0) - (other.passage?.from ?? 0)),
    [evidence, capture.id],
  );
}

/* Makes evidence of what is selected in the text; gives its id to whoever is to show it. */
function useQuoting(capture: Capture, text: string | null, shown: RefObject<HTMLDivElement | null>) {
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const [newest, setNewest] = useState<string | null>(null);
  const quote = () => {
    const selected = text === null ? null : selectedIn(shown.current);
    const passage = selected && text !== null ? passageOf(text, selected.from, selected.to) : null;
    if (isReadOnly) return;
    if (!passage || text === null) {
      askForPassage();
      return;
    }
    const { call, id } = quoteCall(document.brief, capture, passage, text.slice(passage.from, passage.to));
    const made = document.runCall(call);
    if (made.ok) setNewest(id);
    else tellProblem(made.error, 'No evidence was made');
  };
  return { quote, newest };
}

type ReadProps = {
  readonly capture: Capture;
  readonly problem: string | null;
  readonly text: string | null;
  readonly quoted: readonly Evidence[];
  readonly opened: CapturePassage | null;
  readonly shown: RefObject<HTMLDivElement | null>;
  readonly onEnter: () => void;
};

function ReadText({ capture, problem, text, quoted, opened, shown, onEnter }: ReadProps) {
  const passages = useMemo(() => quoted.flatMap(({ passage }) => passage ?? []), [quoted]);
  if (capture.textAttachmentId === null) {
    return (
      <EmptyState title="This capture has no text">
        It is a picture, or a document of pictures. It is kept as it was taken, and goes with the brief.
      </EmptyState>
    );
  }
  if (problem !== null) {
    return (
      <Banner
        tone="error"
        title="The text cannot be shown"
        reason={problem}
        remedy="The rest of the brief is not touched by this."
      />
    );
  }
  if (text === null) return <Spinner size="large" label="Reading the text of the capture" />;
  return <CaptureText {...{ text, opened, shown, onEnter }} quoted={passages} />;
}

interface ToolsProps {
  readonly capture: Capture;
  readonly text: string;
  readonly shown: RefObject<HTMLDivElement | null>;
  readonly quote: () => void;
}

/* What can be done with the text: find in it, quote it, have it looked through. */
function Tools({ capture, text, shown, quote }: ToolsProps) {
  const isReadOnly = useIsReadOnly();
  const words = `“${visibleSigns(capture.title) || 'Untitled capture'}”`;
  const lookThrough = () => showSignalsOf(text, { words, captureId: capture.id, sourceId: capture.sourceId });
  return (
    <div className={styles.tools}>
      <FindInText text={text} shown={shown} />
      {!isReadOnly && (
        <div className={styles.acts}>
          <Button variant="quiet" onClick={lookThrough}>
            Find names, dates and claims
          </Button>
          {/* The selection must stay in the text while the button is pressed. */}
          <Button onMouseDown={(event) => event.preventDefault()} onClick={quote}>
            New evidence from passage <Kbd shortcut="Enter" />
          </Button>
        </div>
      )}
    </div>
  );
}

function OpenCapture({ capture, passage, onClose }: CaptureViewProps & { readonly capture: Capture }) {
  const document = useDocument();
  const shown = useRef<HTMLDivElement>(null);
  const hash = useBriefPart(
    'attachments',
    (all) => ownRecord(all, capture.textAttachmentId ?? '')?.sha256 ?? null,
  );
  const { text, problem } = useCaptureText(document.brief.id, hash);
  const { quote, newest } = useQuoting(capture, text, shown);
  const quoted = useQuoted(capture);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={visibleSigns(capture.title) || 'Untitled capture'}
      size="full"
      initialFocus={shown}
    >
      <div className={styles.body}>
        <div className={styles.main}>
          {text !== null && <Tools {...{ capture, text, shown, quote }} />}
          <ReadText {...{ capture, problem, text, quoted, shown }} opened={passage} onEnter={quote} />
        </div>
        <CaptureSide {...{ capture, quoted, newest, shown, onClose }} />
      </div>
    </Dialog>
  );
}

function FoundCapture(props: CaptureViewProps) {
  const capture = useRecord('captures', props.captureId);
  return capture ? <OpenCapture {...props} capture={capture} /> : null;
}

/** A capture as it was taken: its text, to be quoted from, and beside it what is known of it. */
export function CaptureView(props: CaptureViewProps) {
  return (
    <OpenBrief>
      <FoundCapture {...props} />
    </OpenBrief>
  );
}
