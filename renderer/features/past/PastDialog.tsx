import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { BriefId } from '#shared/brief/ids.ts';
import type { PastVersion } from '#shared/ipc/contract.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { Banner } from '../../ui/Banner/Banner.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';
import { Spinner } from '../../ui/Spinner/Spinner.tsx';
import { openDocumentOf, useApp } from '../../window/app-store.ts';
import styles from './PastDialog.module.css';
import { takeBack } from './take-back.ts';
import { type PastPages, usePastPages } from './use-past-pages.ts';
import { useVersions } from './use-versions.ts';
import { VersionList } from './VersionList.tsx';
import { nameOf } from './version-words.ts';

/** How the pages of a version are drawn; handed in, since the preview draws pages in the same way. */
export type DrawPages = (pages: PastPages) => ReactNode;

interface ShownProps {
  readonly briefId: BriefId;
  readonly version: PastVersion;
  readonly drawPages: DrawPages;
}

function ShownVersion({ briefId, version, drawPages }: ShownProps) {
  const { pages, problem } = usePastPages(briefId, version.seq);
  return (
    <section className={styles.shown} aria-label={`Pages of ${nameOf(version)}`}>
      {problem && (
        <Banner
          tone="error"
          title="This version cannot be shown"
          reason={problem.message}
          remedy="The other versions are not touched by this."
        />
      )}
      {!pages && !problem && (
        <div className={styles.waiting}>
          <Spinner size="large" label="Making the version from the changes before it" />
        </div>
      )}
      {pages && drawPages(pages)}
    </section>
  );
}

interface ActionsProps {
  readonly document: BriefDocument;
  readonly version: PastVersion | null;
  readonly isNow: boolean;
  readonly closeButton: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

function Actions({ document, version, isNow, closeButton, onClose }: ActionsProps) {
  const [isBusy, setBusy] = useState(false);
  const isReadOnly = useStore(document.store, (state) => state.readOnly !== null);
  const bringBack = async () => {
    if (!version) return;
    setBusy(true);
    const isBack = await takeBack(document, version);
    setBusy(false);
    if (isBack) onClose();
  };
  return (
    <>
      <Button ref={closeButton} onClick={onClose}>
        Close
      </Button>
      <Button
        variant="primary"
        disabled={!version || isNow || isBusy || isReadOnly}
        onClick={() => void bringBack()}
      >
        {isNow ? 'This is the brief as it is' : 'Bring this version back'}
      </Button>
    </>
  );
}

interface PastProps {
  readonly document: BriefDocument;
  readonly drawPages: DrawPages;
  readonly onClose: () => void;
}

function Past({ document, drawPages, onClose }: PastProps) {
  const versions = useVersions(document);
  const [chosen, setChosen] = useState<PastVersion | null>(null);
  const closeButton = useRef<HTMLButtonElement>(null);
  const [now, before] = versions.list;
  const version = chosen ?? before ?? now ?? null;
  const own = { document, version, isNow: version !== null && version === now, closeButton, onClose };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Earlier versions"
      description="Every change is kept. Choose a time to see the pages as they were then. Bringing a version back is a change like any other: it can be undone, and what came after it stays in this list."
      size="huge"
      initialFocus={closeButton}
      actions={<Actions {...own} />}
    >
      <div className={styles.body}>
        <VersionList versions={versions} chosen={version?.seq ?? null} onChoose={setChosen} />
        {version && (
          <ShownVersion
            key={version.seq}
            briefId={document.brief.id}
            version={version}
            drawPages={drawPages}
          />
        )}
      </div>
    </Dialog>
  );
}

/**
 * Lists earlier versions of the open brief, shows the pages of one, and brings it back as a change that can be undone.
 */
export function PastDialog(props: { readonly drawPages: DrawPages; readonly onClose: () => void }) {
  const document = useApp(openDocumentOf);
  return document && <Past document={document} {...props} />;
}
