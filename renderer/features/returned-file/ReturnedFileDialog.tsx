import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { ReturnedLook } from '#shared/ipc/contract/merge.ts';
import type { Choice } from '#shared/merge/conflict.ts';
import type { Problem } from '#shared/result.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';
import { leaveLooks } from '../../window/first-look.ts';
import type { ReturnedFile } from '../../window/found-files.ts';
import { bringInReturned, lookAtReturned } from '../../window/returned-file.ts';
import { ReturnedBody } from './ReturnedBody.tsx';
import styles from './ReturnedFile.module.css';
import { basisWords, senderOf } from './returned-words.ts';

type Chosen = Readonly<Record<string, Choice>>;

interface ReturnedFileProps {
  readonly returned: ReturnedFile;
  readonly onClose: () => void;
}

/* What the file would bring in, and what asks it anew. */
function useReturnedLook(returned: ReturnedFile) {
  const [look, setLook] = useState<ReturnedLook | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const asked = useRef(returned);
  const ask = useCallback(async () => {
    const found = await lookAtReturned(asked.current);
    if ('code' in found) setProblem(found);
    else setLook(found);
  }, []);
  useEffect(() => void ask(), [ask]);
  return { look, problem, setProblem, ask };
}

/* Brings the file in; what failed is shown, and a brief that was changed meanwhile is compared anew. */
function useBringingIn(returned: ReturnedFile, chosen: Chosen) {
  const { look, problem, setProblem, ask } = useReturnedLook(returned);
  const [isBusy, setBusy] = useState(false);
  const bringIn = async (what: ReturnedLook) => {
    setBusy(true);
    const failed = await bringInReturned(returned, what, chosen);
    if (!failed) return;
    setBusy(false);
    setProblem(failed);
    if (failed.code === 'out-of-step') await ask();
  };
  return { look, problem, isBusy: isBusy || !(look || problem), bringIn };
}

/** Shows what a file that came back brings in, and asks about what both sides changed. */
export function ReturnedFileDialog({ returned, onClose }: ReturnedFileProps) {
  const [chosen, setChosen] = useState<Chosen>({});
  const { look, problem, isBusy, bringIn } = useBringingIn(returned, chosen);
  const main = useRef<HTMLButtonElement>(null);
  const leave = () => {
    onClose();
    leaveLooks(returned.found.looks);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && leave()}
      size="large"
      title={look && look.by !== '' ? `What ${senderOf(look)} sent back` : 'What came back'}
      description={look && `For “${visibleSigns(look.title) || 'Untitled brief'}”. ${basisWords(look)}`}
      initialFocus={main}
      actions={<Actions {...{ look, chosen, isBusy, main }} onLeave={leave} onBringIn={bringIn} />}
    >
      {problem && (
        <p role="alert" className={styles.problem}>
          {visibleSigns(problem.message)}
        </p>
      )}
      {look && <ReturnedBody {...{ look, chosen }} onChoose={setChosen} />}
      {!look && !problem && <p className={styles.wait}>Comparing it with your brief…</p>}
    </Dialog>
  );
}

interface ActionsProps {
  readonly look: ReturnedLook | null;
  readonly chosen: Chosen;
  readonly isBusy: boolean;
  readonly main: RefObject<HTMLButtonElement | null>;
  readonly onLeave: () => void;
  readonly onBringIn: (look: ReturnedLook) => Promise<void>;
}

/* The main button stays the same one while it waits and if there is nothing to bring in, so that it keeps the focus. */
function Actions({ look, chosen, isBusy, main, onLeave, onBringIn }: ActionsProps) {
  const left = look?.conflicts.filter(({ key }) => (chosen[key] ?? 'later') === 'later').length ?? 0;
  const isEmpty = !isBusy && (look === null || look.broughtIn.length + look.conflicts.length === 0);
  return (
    <>
      <span className={styles.left}>{left > 0 && `${left.toLocaleString()} left for later`}</span>
      <span className={styles.space} />
      {!isEmpty && <Button onClick={onLeave}>Cancel</Button>}
      <Button
        ref={main}
        variant="primary"
        busy={isBusy}
        onClick={() => (isEmpty || !look ? onLeave() : void onBringIn(look))}
      >
        {isEmpty ? 'Close' : 'Bring it in'}
      </Button>
    </>
  );
}
