import { useRef, useState } from 'react';
import type { DetailChoice } from '#shared/readers/references/fit.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { Checkbox } from '../../ui/Checkbox/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';
import { Select } from '../../ui/Select/Select.tsx';
import { useApp } from '../../window/app-store.ts';
import { offerUndo } from '../../window/undo-offer.ts';
import { addReferences } from './add-references.ts';
import styles from './ImportReferencesDialog.module.css';
import { NotUnderstoodList } from './NotUnderstoodList.tsx';
import { listSentence, references } from './reference-words.ts';
import { useLook } from './use-look.ts';
import type { ReadList } from './use-references.ts';
import { WorkRow } from './WorkRow.tsx';

const detailOptions: readonly { value: DetailChoice; label: string; detail: string }[] = [
  {
    value: 'bibliographic',
    label: 'Keep what belongs to a citation',
    detail: 'Volume, pages, edition and the like, in the source descriptor',
  },
  { value: 'all', label: 'Keep everything', detail: 'Also abstracts, keywords and what is not known' },
  { value: 'none', label: 'Leave it out', detail: 'Only what a source has fields for' },
];

interface FoundReferencesProps {
  readonly document: BriefDocument;
  readonly list: ReadList;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** What was found in a list, to be ticked; nothing enters the brief before that. */
export function FoundReferences(props: FoundReferencesProps) {
  const { document, list, onBack, onClose } = props;
  const look = useLook(document, list.reading);
  const addButton = useRef<HTMLButtonElement>(null);
  const add = () => {
    const chosen = look.chosen();
    if (!addReferences(document, chosen)) return;
    onClose();
    useApp.setState({ inspectorTab: 'sources' });
    offerUndo(document, `${references(chosen.length)} added to the sources`);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="huge"
      initialFocus={addButton}
      title="Import references"
      description={listSentence(list, look.knownCount)}
      actions={
        <>
          <Button onClick={onBack}>Back</Button>
          <span className={styles.space} />
          <Button onClick={onClose}>Cancel</Button>
          <Button ref={addButton} variant="primary" disabled={look.chosenCount === 0} onClick={add}>
            Add {references(look.chosenCount)}
          </Button>
        </>
      }
    >
      <div data-drop="references" className={styles.found}>
        <NotUnderstoodList parts={list.reading.notUnderstood} />
        <Choices look={look} />
        <WorkList look={look} document={document} />
      </div>
    </Dialog>
  );
}

type Look = ReturnType<typeof useLook>;

function Choices({ look }: { readonly look: Look }) {
  const { works, chosenCount, details, setDetails, tickAll } = look;
  const isAll = chosenCount === works.length;
  return (
    <div className={styles.choices}>
      <Checkbox
        label={`Take all ${references(works.length)}`}
        value={isAll}
        indeterminate={!isAll && chosenCount > 0}
        onChange={(isOn) => tickAll(isOn)}
      />
      <Select
        label="What a source has no field for"
        options={detailOptions}
        value={details}
        onChange={setDetails}
      />
    </div>
  );
}

/* As many as are drawn at once without a pause. */
const firstShown = 150;

function WorkList({ look, document }: { readonly look: Look; readonly document: BriefDocument }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? look.works : look.works.slice(0, firstShown);
  const others = look.works.length - shown.length;
  return (
    <>
      <ul className={styles.works} aria-label="References found">
        {shown.map((work) => (
          <WorkRow
            key={work.index}
            work={work}
            brief={document.brief}
            details={look.details}
            onTick={(isOn) => look.tick(work.index, isOn)}
          />
        ))}
      </ul>
      {others > 0 && <Button onClick={() => setWhole(true)}>Show {references(others)} more</Button>}
    </>
  );
}
