import type { BriefDocument } from '../../document/brief-document.ts';
import { useDocument, useDocumentState } from '../../document/context.tsx';
import { LibraryGone } from '../../features/library/LibraryGone.tsx';
import { UnsavedNotice } from '../../features/unsaved/UnsavedNotice.tsx';
import { StartNotices } from '../../start/StartNotices.tsx';
import { Banner } from '../../ui/Banner/Banner.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { useReopening } from './reopen.ts';

const behindRemedy =
  'Everything written here is saved. What was changed elsewhere shows as soon as it can be read.';

function remedyFor(isBehind: boolean, { refused }: BriefDocument): string | undefined {
  if (isBehind) return behindRemedy;
  // A refusal itself says what to do.
  return refused.problem ? undefined : 'Keep this window open until then: the changes are in it.';
}

/** What the reader must know before reading on: read-only, not saved, opened anew, repaired at the start. */
export function Notices() {
  const document = useDocument();
  useReopening();
  const readOnly = useDocumentState((state) => state.readOnly);
  const problem = useDocumentState((state) => state.problem);
  const isBehind = useDocumentState((state) => state.saveState === 'behind');
  const replaced = useDocumentState((state) => state.replaced);
  return (
    <>
      {readOnly !== null && <Banner tone="warn" title="This brief can only be read" reason={readOnly} />}
      <LibraryGone />
      {problem !== null && problem.code !== 'library-is-gone' && (
        <Banner
          tone="error"
          title={isBehind ? 'This brief is not up to date' : 'The last changes are not saved'}
          reason={problem.message}
          remedy={remedyFor(isBehind, document)}
          actions={<Button onClick={() => document.retry()}>Try again</Button>}
        />
      )}
      {replaced !== null && (
        <Banner
          tone="info"
          title="This brief was opened anew"
          reason={replaced}
          onDismiss={() => document.noteReplacedRead()}
        />
      )}
      <UnsavedNotice />
      <StartNotices />
    </>
  );
}
