import { useEffect, useMemo, useRef, useState } from 'react';
import type { Brief } from '#shared/brief/brief.ts';
import { inOrder } from '#shared/brief/order.ts';
import { recordPlace } from '#shared/brief/place.ts';
import { nameInSentence } from '#shared/queries/failure-words.ts';
import { recordWords } from '#shared/queries/record-labels.ts';
import { recordKey } from '#shared/queries/rests-on.ts';
import { OpenBrief } from '../../records/OpenBrief.tsx';
import { useWholeBrief } from '../../records/use-records.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl/SegmentedControl.tsx';
import { showDetail } from '../../window/app-store.ts';
import { goToPlace } from '../../window/go-to-place.ts';
import { Drawing } from './Drawing.tsx';
import { exportFigure } from './export-figure.ts';
import styles from './Foundations.module.css';
import { type Figure, type FigureBox, figureOf, mostBoxes } from './figure.ts';

interface FoundationsProps {
  /** Whether the drawing is to be exported at once. */
  readonly isExport: boolean;
  readonly onClose: () => void;
}

/** What the key judgments of the open brief rest on, as a drawing or as a list. */
export function FoundationsDialog(props: FoundationsProps) {
  return (
    <OpenBrief>
      <Foundations {...props} />
    </OpenBrief>
  );
}

/* Once, also where the dialog is drawn again meanwhile. */
function useExportAtOnce(isExport: boolean, brief: Brief, figure: Figure): void {
  const isLeft = useRef(isExport && figure.boxes.length > 0);
  useEffect(() => {
    if (!isLeft.current) return;
    isLeft.current = false;
    void exportFigure(brief, figure);
  }, [brief, figure]);
}

type Look = 'drawing' | 'list';

function Foundations({ isExport, onClose }: FoundationsProps) {
  const brief = useWholeBrief();
  const figure = useMemo(() => figureOf(brief), [brief]);
  const [look, setLook] = useState<Look>('drawing');
  useExportAtOnce(isExport, brief, figure);
  const open = ({ record }: Pick<FigureBox, 'record'>) => {
    onClose();
    // The dialog gives the focus back to where it was; the record takes it after that.
    window.setTimeout(() => {
      goToPlace(recordPlace(record.collection, record.id));
      showDetail(record.collection, record.id);
    }, 100);
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="What rests on what"
      description="From the key judgments at the left to the origins at the right. Arrow keys follow the arrows, Enter opens the record."
      size="huge"
      actions={<Actions {...{ brief, figure, onClose }} />}
    >
      <div className={styles.body}>
        <SegmentedControl<Look>
          label="How it is shown"
          hideLabel
          value={look}
          onChange={setLook}
          options={[
            { value: 'drawing', label: 'Drawing' },
            { value: 'list', label: 'List' },
          ]}
        />
        <Shown {...{ brief, figure, look }} onOpen={open} />
      </div>
    </Dialog>
  );
}

function Actions(props: { readonly brief: Brief; readonly figure: Figure; readonly onClose: () => void }) {
  const { brief, figure, onClose } = props;
  return (
    <>
      <Button disabled={figure.boxes.length === 0} onClick={() => void exportFigure(brief, figure)}>
        Export as SVG…
      </Button>
      <Button onClick={onClose}>Close</Button>
    </>
  );
}

interface ShownProps {
  readonly brief: Brief;
  readonly figure: Figure;
  readonly onOpen: (box: Pick<FigureBox, 'record'>) => void;
}

function Shown({ look, ...props }: ShownProps & { readonly look: Look }) {
  const { count, boxes } = props.figure;
  if (count === 0) {
    return (
      <p className={styles.none}>
        No key judgment says yet what it rests on. Link it to evidence, hypotheses or assumptions in its
        details.
      </p>
    );
  }
  if (look === 'list') return <List {...props} />;
  if (boxes.length === 0) {
    return (
      <p className={styles.none}>
        {count} records are too many for one drawing, which holds {mostBoxes}. The list shows all of them.
      </p>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={styles.paper} aria-label="Drawing" tabIndex={0}>
      <Drawing figure={props.figure} onOpen={props.onOpen} />
    </section>
  );
}

function List({ brief, figure, onOpen }: ShownProps) {
  const { graph } = figure;
  return (
    <ul className={styles.list}>
      {inOrder(brief.keyJudgments).flatMap(({ id }) => {
        const key = recordKey('keyJudgments', id);
        return graph.records.has(key)
          ? [<Branch key={key} {...{ brief, figure, onOpen }} at={key} above={[]} />]
          : [];
      })}
    </ul>
  );
}

/* A record and what it rests on, down to the origins; a circle ends where it would begin again. */
function Branch(props: ShownProps & { readonly at: string; readonly above: readonly string[] }) {
  const { at, above, ...shared } = props;
  const { graph } = shared.figure;
  const record = graph.records.get(at);
  if (!record) return null;
  const below = above.includes(at) || above.length > 12 ? [] : graph.below(at);
  return (
    <li>
      <button type="button" className={styles.record} onClick={() => shared.onOpen({ record })}>
        <strong>{nameInSentence(shared.brief, record)}</strong>{' '}
        {record.collection === 'sources' ? '' : recordWords(shared.brief, record.collection, record.id)}
      </button>
      {below.length > 0 && (
        <ul className={styles.list}>
          {below.map((key) => (
            <Branch key={key} {...shared} at={key} above={[...above, at]} />
          ))}
        </ul>
      )}
    </li>
  );
}
