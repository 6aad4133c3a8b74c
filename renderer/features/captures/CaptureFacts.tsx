import { useState } from 'react';
import type { Attachment } from '#shared/brief/kinds/attachment.ts';
import type { Capture, CaptureId } from '#shared/brief/kinds/capture.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import { removeCaptureCalls } from '#shared/commands/capture-calls.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { useBriefPart, useDocument } from '../../document/context.tsx';
import { workbench } from '../../platform/workbench.ts';
import { Part } from '../../records/detail/Part.tsx';
import { changeRecord } from '../../records/edit-record.ts';
import { printedMoment } from '../../records/printed-day.ts';
import { useIsReadOnly } from '../../records/use-records.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { isOnlyRead, useApp } from '../../window/app-store.ts';
import { valueOrTell } from '../../window/problems.ts';
import { offerUndo } from '../../window/undo-offer.ts';
import styles from './CaptureView.module.css';

/** A content of a capture that is no longer what it was, as its history tells it. */
function differs({ name, sha256 }: Attachment, state: 'changed' | 'gone'): string {
  const what = state === 'gone' ? 'is no longer in the library' : 'no longer has its SHA-256';
  return `Checked: the content of “${name}” ${what} (${sha256}).`;
}

/*
 * Compares the contents with their hashes. Only what differs is worth a line in the history; that all is as it was is
 * said and forgotten.
 */
async function check(document: BriefDocument, captureId: CaptureId, contents: readonly Attachment[]) {
  const asked = { briefId: document.brief.id, sha256s: contents.map(({ sha256 }) => sha256) };
  const checked = valueOrTell(await workbench.call('capture.check', asked), 'The capture was not checked');
  const capture = ownRecord(document.brief.captures, captureId);
  if (!checked || !capture) return null;
  const events = contents.flatMap((content, index) => {
    const state = checked.states[index] ?? 'gone';
    return state === 'same' ? [] : [differs(content, state)];
  });
  const by = useApp.getState().settings.author;
  const entries = events.map((event) => ({ at: new Date().toISOString(), by, event }));
  if (entries.length > 0) {
    changeRecord(document, 'captures', captureId, { custody: [...capture.custody, ...entries] });
  }
  return entries.length === 0 ? 'Checked just now: every byte is as it was taken.' : events.join(' ');
}

function useContents({ attachmentId, textAttachmentId }: Capture): readonly Attachment[] {
  const all = useBriefPart('attachments', (records) => records);
  const ids = [...new Set([attachmentId, textAttachmentId])];
  return ids.flatMap((id) => (id === null ? [] : (ownRecord(all, id) ?? [])));
}

/** The contents of a capture with their hashes, its history, and what can be done with it. */
export function CaptureFacts({
  capture,
  onClose,
}: {
  readonly capture: Capture;
  readonly onClose: () => void;
}) {
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const contents = useContents(capture);
  const [told, setTold] = useState('');
  const remove = () => {
    const calls = removeCaptureCalls(document.brief, capture);
    const done = document.runCall({
      name: 'brief.batch',
      args: { label: 'Delete capture', calls: calls as never },
    });
    if (!done.ok) return;
    onClose();
    offerUndo(document, 'Capture deleted');
  };
  const runCheck = async () => setTold((await check(document, capture.id, contents)) ?? '');
  return (
    <>
      <Contents contents={contents} />
      <Part title="History">
        <Custody capture={capture} />
        {told !== '' && <p className={styles.event}>{visibleSigns(told)}</p>}
        <div className={styles.row}>
          {contents.length > 0 && <CheckButton onCheck={runCheck} />}
          {!isReadOnly && (
            <Button variant="danger" onClick={remove}>
              Delete capture
            </Button>
          )}
        </div>
      </Part>
    </>
  );
}

/* Of a brief that is only read the library keeps nothing to compare with. */
function CheckButton({ onCheck }: { readonly onCheck: () => Promise<void> }) {
  if (useApp(isOnlyRead)) return null;
  return <Button onClick={() => void onCheck()}>Check SHA-256</Button>;
}

function Contents({ contents }: { readonly contents: readonly Attachment[] }) {
  return (
    <Part title="Kept with the brief">
      <dl className={styles.facts}>
        {contents.map(({ id, name, mediaType, bytes, sha256 }) => (
          <div key={id}>
            <dt>{visibleSigns(name)}</dt>
            <dd>
              {mediaType}, {bytes.toLocaleString()} bytes
              <br />
              <span className={styles.hash}>SHA-256 {sha256}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function Custody({ capture }: { readonly capture: Capture }) {
  const language = useBriefPart('language', (language) => language);
  return (
    <ol className={styles.custody}>
      {capture.custody.map(({ at, by, event }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end.
        <li key={index} className={styles.event}>
          <b>
            {printedMoment(at, language)}
            {by !== '' && ` · ${visibleSigns(by)}`}
          </b>
          {visibleSigns(event)}
        </li>
      ))}
    </ol>
  );
}
