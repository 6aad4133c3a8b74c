import type { Evidence } from '#shared/brief/kinds/evidence.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import { useBriefPart } from '../../document/context.tsx';
import { DetailText } from '../../records/detail/DetailText.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { showDialog } from '../../window/app-store.ts';
import styles from './Quotation.module.css';

/**
 * What the source says in its own words, with a translation. What was quoted from a capture is as it is there, and a
 * button leads to the place.
 */
export function Quotation({ record }: { readonly record: Evidence }) {
  const { captureId, passage } = record;
  const isCaptured = useBriefPart(
    'captures',
    (all) => captureId !== null && ownRecord(all, captureId) !== undefined,
  );
  return (
    <>
      {isCaptured && captureId !== null ? (
        <figure className={styles.figure}>
          <figcaption className={styles.label}>Quotation</figcaption>
          <blockquote className={styles.quotation}>{record.quotation}</blockquote>
          <Button variant="link" onClick={() => showDialog({ kind: 'capture-text', captureId, passage })}>
            Open in capture
          </Button>
        </figure>
      ) : (
        <DetailText
          collection="evidence"
          record={record}
          field="quotation"
          label="Quotation"
          placeholder="What the source says in its own words"
        />
      )}
      {record.quotation !== '' && <Translation record={record} />}
    </>
  );
}

function Translation({ record }: { readonly record: Evidence }) {
  return (
    <>
      <DetailText
        collection="evidence"
        record={record}
        field="translation"
        label="Translation"
        placeholder="If the quotation is in another language"
      />
      <DetailText
        collection="evidence"
        record={record}
        field="translator"
        label="Translator"
        placeholder="A person, or a program with its version"
      />
    </>
  );
}
