import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { Capture } from '#shared/brief/kinds/capture.ts';
import type { Evidence } from '#shared/brief/kinds/evidence.ts';
import { sourceId } from '#shared/brief/kinds/source.ts';
import { useDocument } from '../../document/context.tsx';
import { DetailLinks } from '../../records/detail/DetailLinks.tsx';
import { DetailText } from '../../records/detail/DetailText.tsx';
import { Part } from '../../records/detail/Part.tsx';
import { Remark } from '../../records/detail/Remark.tsx';
import { changeRecord } from '../../records/edit-record.ts';
import { useRecordLabel } from '../../records/use-record-label.ts';
import { useIsReadOnly } from '../../records/use-records.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { focusRecord } from '../../window/app-store.ts';
import { CaptureFacts } from './CaptureFacts.tsx';
import { backToText, showPassage } from './CaptureText.tsx';
import styles from './CaptureView.module.css';

interface SideProps {
  readonly capture: Capture;
  readonly quoted: readonly Evidence[];
  /** The item that was made last, which takes the cursor. */
  readonly newest: string | null;
  readonly shown: RefObject<HTMLDivElement | null>;
  readonly onClose: () => void;
}

/** Beside the text of a capture: what was quoted from it, what is known of it, and its history. */
export function CaptureSide({ capture, quoted, newest, shown, onClose }: SideProps) {
  // From a field, Escape leads back to the text; from there it closes the capture.
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !(event.target instanceof HTMLElement)) return;
    if (!event.target.matches('textarea, input, [contenteditable]') || !shown.current) return;
    event.stopPropagation();
    backToText(shown.current);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields in it.
    <div className={styles.side} onKeyDown={press}>
      <Part title="Quoted as evidence" count={quoted.length}>
        {quoted.length === 0 && (
          <Remark>Select a passage of the text and press Enter: it becomes an item of evidence.</Remark>
        )}
        <ul className={styles.items}>
          {quoted.map((item) => (
            <QuotedItem key={item.id} isNew={item.id === newest} {...{ item, shown, onClose }} />
          ))}
        </ul>
      </Part>
      <Part title="About this capture">
        <DetailText collection="captures" record={capture} field="title" label="Title" />
        <DetailText collection="captures" record={capture} field="address" label="Address as typed" />
        <SourceOf capture={capture} />
      </Part>
      <CaptureFacts capture={capture} onClose={onClose} />
    </div>
  );
}

function SourceOf({ capture }: { readonly capture: Capture }) {
  const document = useDocument();
  return (
    <DetailLinks
      label="Source"
      collection="sources"
      ids={capture.sourceId === null ? [] : [capture.sourceId]}
      onChange={(ids) => {
        const last = ids.at(-1);
        changeRecord(document, 'captures', capture.id, {
          sourceId: last === undefined ? null : sourceId.parse(last),
        });
      }}
    />
  );
}

interface ItemProps {
  readonly item: Evidence;
  readonly isNew: boolean;
  readonly shown: RefObject<HTMLDivElement | null>;
  readonly onClose: () => void;
}

/* One item that was quoted: its passage, which a click shows, and its words, which a new one takes the cursor into. */
function QuotedItem({ item, isNew, shown, onClose }: ItemProps) {
  const label = useRecordLabel('evidence', item.id);
  const element = useRef<HTMLLIElement>(null);
  const isReadOnly = useIsReadOnly();
  useEffect(() => {
    const field = isNew ? element.current?.querySelector('textarea') : null;
    field?.focus();
    // What is there is the quotation, which most will say in their own words.
    field?.select();
  }, [isNew]);
  const { passage } = item;
  return (
    <li ref={element} className={styles.item}>
      <blockquote className={styles.quotation}>{item.quotation}</blockquote>
      <DetailText collection="evidence" record={item} field="text" label={`Evidence ${label}`} />
      <div className={styles.row}>
        {passage && (
          <Button
            variant="link"
            size="small"
            onClick={() => shown.current && showPassage(shown.current, passage)}
          >
            Show passage
          </Button>
        )}
        <Button
          variant="link"
          size="small"
          onClick={() => {
            onClose();
            focusRecord('evidence', item.id);
          }}
        >
          {isReadOnly ? 'Show on the page' : 'Go to it on the page'}
        </Button>
      </div>
    </li>
  );
}
