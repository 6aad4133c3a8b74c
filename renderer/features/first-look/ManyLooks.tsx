import FileWarning from 'lucide-react/icons/file-warning';
import { useRef, useState } from 'react';
import type { ImportOutcome, LookedAt } from '#shared/ipc/contract.ts';
import { sizeWords } from '#shared/queries/first-look-words.ts';
import { tlpDefinitions } from '#shared/standards/tlp.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { Checkbox } from '../../ui/Checkbox/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';
import { addLooked, leaveLooks } from '../../window/first-look.ts';
import type { FoundFiles } from '../../window/found-files.ts';
import styles from './FirstLook.module.css';
import { choicesFor, standingWords, titleOf, whenWords } from './look-words.ts';

interface ManyLooksProps {
  readonly found: FoundFiles;
  readonly choice: ReturnType<typeof useChoice>;
  readonly onShow: (look: LookedAt) => void;
  readonly onLeave: () => void;
}

/* By whom, when written, how much: what tells files from each other. */
function factsLine({ facts, written, file, bytes, repairs }: LookedAt): string {
  const by = facts.authors.map(visibleSigns).join(', ') || 'Nobody is named';
  const whole =
    repairs.length === 0
      ? ''
      : ` · ${repairs.length === 1 ? '1 thing' : `${repairs.length} things`} put right`;
  return `${by} · ${whenWords(written)} · ${facts.words.toLocaleString()} words · “${visibleSigns(file)}”, ${sizeWords(bytes)}${whole}`;
}

interface LookRowProps {
  readonly look: LookedAt;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onShow: () => void;
}

function LookRow({ look, isChosen, onChoose, onShow }: LookRowProps) {
  const title = titleOf(look);
  const { tlp } = look.facts.marking;
  const marking = tlp === null ? null : tlpDefinitions[tlp];
  const standing = standingWords(look)?.short ?? (look.template === null ? null : 'Brief template');
  return (
    <li className={styles.row}>
      <Checkbox label={title} value={isChosen} disabled={!choicesFor(look).mayAdd} onChange={onChoose} />
      <div className={styles.rowTools}>
        {marking && (
          <span className={styles.tlp} style={{ color: marking.foreground, background: marking.background }}>
            {marking.text}
          </span>
        )}
        <Button size="small" variant="quiet" onClick={onShow}>
          Look closer<span className="visually-hidden"> at {title}</span>
        </Button>
      </div>
      <p className={styles.rowFacts}>{factsLine(look)}</p>
      {standing && <p className={styles.rowStanding}>{standing}</p>}
    </li>
  );
}

function UnreadableRow({ file, message }: ImportOutcome['failed'][number]) {
  return (
    <li className={styles.row}>
      <p className={styles.unreadable}>
        <FileWarning size={16} aria-hidden="true" />
        {visibleSigns(file)}: cannot be read
      </p>
      <p className={styles.rowFacts}>{visibleSigns(message)}</p>
    </li>
  );
}

/** Which of several files are to be added: all that can be, until somebody takes them out. */
export function useChoice({ looks, left: leftBefore = [] }: FoundFiles) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set(leftBefore));
  const chosen = looks.filter((look) => choicesFor(look).mayAdd && !left.has(look.token));
  const choose = (token: string) => (isChosen: boolean) => {
    const next = new Set(left);
    if (isChosen) next.delete(token);
    else next.add(token);
    setLeft(next);
  };
  return { chosen, choose, left: [...left] };
}

interface AddChosenProps {
  readonly chosen: readonly LookedAt[];
  readonly found: FoundFiles;
}

function AddChosen({ chosen, found }: AddChosenProps) {
  const [isBusy, setBusy] = useState(false);
  const add = () => {
    setBusy(true);
    const others = found.looks.filter((look) => !chosen.includes(look));
    void addLooked(chosen, found, [])
      .then(() => leaveLooks(others))
      .finally(() => setBusy(false));
  };
  return (
    <Button variant="primary" busy={isBusy} disabled={chosen.length === 0 || isBusy} onClick={add}>
      {`Add ${chosen.length} to my library`}
    </Button>
  );
}

/** Several files at once: the facts of each in a line, and one choice for all of them. */
export function ManyLooks({ found, choice, onShow, onLeave }: ManyLooksProps) {
  const { looks, unreadable } = found;
  const { chosen, choose } = choice;
  const close = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onLeave()}
      size="large"
      title={`${looks.length + unreadable.length} files`}
      description="Nothing was added to your library yet. Choose which of them are to be added, or look at one more closely."
      initialFocus={close}
      actions={
        <>
          <Button ref={close} onClick={onLeave}>
            Add none
          </Button>
          <AddChosen chosen={chosen} found={found} />
        </>
      }
    >
      <ul className={styles.rows} aria-label="Files">
        {looks.map((look) => (
          <LookRow
            key={look.token}
            look={look}
            isChosen={chosen.includes(look)}
            onChoose={choose(look.token)}
            onShow={() => onShow(look)}
          />
        ))}
        {unreadable.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: files of several folders may have one name, and none moves
          <UnreadableRow key={index} {...each} />
        ))}
      </ul>
    </Dialog>
  );
}
