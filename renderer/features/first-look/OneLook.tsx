import { type ReactNode, type RefObject, useRef, useState } from 'react';
import type { BriefId } from '#shared/brief/ids.ts';
import type { LookedAt } from '#shared/ipc/contract.ts';
import { sizeWords } from '#shared/queries/first-look-words.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';

import { addLooked, readLooked, reviewLooked } from '../../window/first-look.ts';
import type { FoundFiles, ReturnedFile } from '../../window/found-files.ts';
import { showBrief } from '../../window/navigate.ts';
import { showReturned } from '../../window/returned-file.ts';
import { Standing } from './Differences.tsx';
import styles from './FirstLook.module.css';
import { LookFacts } from './LookFacts.tsx';
import { choicesFor, titleOf } from './look-words.ts';
import { MarkingBanner } from './MarkingBanner.tsx';

interface OneLookProps {
  readonly look: LookedAt;
  /** All files of the first look, of which this is one. */
  readonly found: FoundFiles;
  /** Back to the list of several files, if there is one. */
  readonly onBack: (() => void) | null;
  readonly onLeave: () => void;
}

/* Nothing of a file is in the library, unless it holds what the library has. */
function aboutFile({ file, bytes, known }: LookedAt): string {
  const what = `“${visibleSigns(file)}”, ${sizeWords(bytes)}.`;
  if (known?.standing === 'equal') return what;
  return `${what} Nothing was added to your library yet.`;
}

/** One file, with all that is known of it, and what can become of it. */
export function OneLook(props: OneLookProps): ReactNode {
  const { look, onLeave } = props;
  const start = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onLeave()}
      size="large"
      title={titleOf(look)}
      description={aboutFile(look)}
      initialFocus={start}
      actions={<Choices {...props} start={start} />}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard */}
      <section className={styles.look} tabIndex={0} aria-label="About the file">
        <MarkingBanner marking={look.facts.marking} />
        <Standing look={look} />
        {look.template !== null && (
          <p className={styles.reason}>A brief template: new briefs can begin with its sections.</p>
        )}
        <LookFacts look={look} />
      </section>
    </Dialog>
  );
}

interface ChoicesProps extends OneLookProps {
  readonly start: RefObject<HTMLButtonElement | null>;
}

/* The first choice has the cursor and keeps nothing, so that a key that was meant for something else does no harm. */
function Choices({ look, found, onBack, onLeave, start }: ChoicesProps) {
  const { mayAdd, mayRead, mayReview, opens, addLabel, bringsInto } = choicesFor(look);
  const [busy, setBusy] = useState<'add' | 'read' | 'review' | null>(null);
  const during = (what: NonNullable<typeof busy>, work: () => Promise<unknown>) => () => {
    setBusy(what);
    void work().finally(() => setBusy(null));
  };
  const read = during('read', () => readLooked(look, found));
  const rest = found.looks.filter((other) => other !== look);
  const add = during('add', () => addLooked([look], found, rest));
  const review = during('review', () => reviewLooked(look, found, rest));
  const isBusy = busy !== null;
  return (
    <>
      {onBack && <Button onClick={onBack}>Back to all files</Button>}
      <span className={styles.space} />
      <Button ref={start} busy={busy === 'read'} disabled={isBusy} onClick={mayRead ? read : onLeave}>
        {mayRead ? 'Just read' : 'Leave it'}
      </Button>
      {mayReview && (
        <Button busy={busy === 'review'} disabled={isBusy} onClick={review}>
          Review it
        </Button>
      )}
      {opens !== null && <OpenMine isMain={!mayAdd} isDisabled={isBusy} briefId={opens} onOpen={onLeave} />}
      {mayAdd && (
        <Button
          variant={bringsInto === null ? 'primary' : 'default'}
          busy={busy === 'add'}
          disabled={isBusy}
          onClick={add}
        >
          {addLabel}
        </Button>
      )}
      {bringsInto !== null && <BringIn returned={{ look, briefId: bringsInto, found }} isDisabled={isBusy} />}
    </>
  );
}

interface BringInProps {
  readonly returned: ReturnedFile;
  readonly isDisabled: boolean;
}

function BringIn({ returned, isDisabled }: BringInProps) {
  return (
    <Button variant="primary" disabled={isDisabled} onClick={() => void showReturned(returned)}>
      Bring in what came back
    </Button>
  );
}

interface OpenMineProps {
  readonly briefId: BriefId;
  readonly isMain: boolean;
  readonly isDisabled: boolean;
  readonly onOpen: () => void;
}

function OpenMine({ briefId, isMain, isDisabled, onOpen }: OpenMineProps) {
  const open = () => {
    onOpen();
    void showBrief(briefId);
  };
  return (
    <Button variant={isMain ? 'primary' : 'default'} disabled={isDisabled} onClick={open}>
      Open mine
    </Button>
  );
}
