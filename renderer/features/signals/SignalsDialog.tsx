import { useState } from 'react';
import { DocumentProvider, useDocument } from '../../document/context.tsx';
import { type AskedText, openDocumentOf, useApp } from '../../window/app-store.ts';
import { findSignals, useSignalQueues } from '../../window/signals.ts';
import { AskForText } from './AskForText.tsx';
import { stateOf } from './becoming.ts';
import { Queue } from './Queue.tsx';

/**
 * Looks for names, dates and claims in a text and shows them one after the other, to be accepted, edited or rejected.
 * Without a text it asks for one, or goes on with the queue there is.
 */
export function SignalsDialog(props: { readonly asked: AskedText | null; readonly onClose: () => void }) {
  const document = useApp(openDocumentOf);
  if (!document) return null;
  return (
    <DocumentProvider document={document}>
      <OpenSignals {...props} />
    </DocumentProvider>
  );
}

function OpenSignals({ asked, onClose }: { readonly asked: AskedText | null; readonly onClose: () => void }) {
  const document = useDocument();
  const briefId = document.brief.id;
  const queue = useSignalQueues(({ queues }) => queues.get(briefId));
  const waiting =
    queue?.signals.filter((signal) => stateOf(document.brief, signal) === 'waiting').length ?? 0;
  const [isAsking, setAsking] = useState(asked !== null || waiting === 0);
  if (queue && !isAsking) return <Queue queue={queue} onAnother={() => setAsking(true)} onClose={onClose} />;
  return (
    <AskForText
      asked={asked}
      left={queue && waiting > 0 ? { count: waiting, words: queue.origin.words } : null}
      onGoOn={() => setAsking(false)}
      onFind={async (text, origin) => {
        if (await findSignals(briefId, text, origin)) setAsking(false);
      }}
      onClose={onClose}
    />
  );
}
