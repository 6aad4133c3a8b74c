import { useRef } from 'react';
import { ownRecord } from '#shared/brief/own-record.ts';
import { type CapturePassage, passageOf, type QuotedPassage } from '#shared/commands/capture-calls.ts';
import { useBriefPart, useDocument } from '../../document/context.tsx';
import { useRecord } from '../../records/use-records.ts';
import { Spinner } from '../../ui/Spinner/Spinner.tsx';
import { askForPassage } from './ask-for-passage.ts';
import { CaptureText, selectedIn } from './CaptureText.tsx';
import { useCaptureText } from './use-capture-text.ts';

export interface CaptureReaderProps {
  readonly captureId: string;
  /** A selected passage begins to be dragged. */
  readonly onDrag: (transfer: DataTransfer, quoted: QuotedPassage) => void;
  /** Enter takes what is selected, or the line with the cursor. */
  readonly onTake: (quoted: QuotedPassage) => void;
}

const none: readonly CapturePassage[] = [];

/** The text of a capture beside something that takes passages of it. */
export function CaptureReader({ captureId, onDrag, onTake }: CaptureReaderProps) {
  const document = useDocument();
  const shown = useRef<HTMLDivElement>(null);
  const textId = useRecord('captures', captureId)?.textAttachmentId ?? '';
  const hash = useBriefPart('attachments', (all) => ownRecord(all, textId)?.sha256 ?? null);
  const { text, problem } = useCaptureText(document.brief.id, hash);
  if (problem !== null) return <p role="alert">{problem}</p>;
  if (text === null) return <Spinner label="Reading the text of the capture" />;
  const quoted = (): QuotedPassage | null => {
    const selected = selectedIn(shown.current);
    const passage = selected && passageOf(text, selected.from, selected.to);
    return passage && { captureId, passage, quotation: text.slice(passage.from, passage.to) };
  };
  const take = () => {
    const taken = quoted();
    if (taken) onTake(taken);
    else askForPassage();
  };
  const drag = (transfer: DataTransfer): boolean => {
    const dragged = quoted();
    if (dragged) onDrag(transfer, dragged);
    return dragged !== null;
  };
  return <CaptureText {...{ text, shown }} quoted={none} opened={null} onEnter={take} onDrag={drag} />;
}
