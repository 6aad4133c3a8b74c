import { useDocument, useDocumentState } from '../../document/context.tsx';
import { Banner } from '../../ui/Banner/Banner.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { useApp } from '../app-store.ts';

/** What the reader must know before reading on: read-only, not saved, repaired at start. */
export function Notices() {
  const document = useDocument();
  const readOnly = useDocumentState((state) => state.readOnly);
  const problem = useDocumentState((state) => state.problem);
  const notices = useApp((state) => state.notices);
  return (
    <>
      {readOnly !== null && <Banner tone="warn" title="This brief can only be read" reason={readOnly} />}
      {problem !== null && (
        <Banner
          tone="error"
          title="The last changes are not saved"
          reason={problem.message}
          actions={<Button onClick={() => document.retry()}>Try again</Button>}
        />
      )}
      {notices.map((notice) => (
        <Banner
          key={notice}
          tone="warn"
          title="The library needed care at start"
          reason={notice}
          onDismiss={() => useApp.setState({ notices: notices.filter((other) => other !== notice) })}
        />
      ))}
    </>
  );
}
