import type { Technique } from '#shared/brief/kinds/technique.ts';
import { useDocument } from '../../../document/context.tsx';
import { techniqueOriginOptions } from '../../../records/choices.tsx';
import { changeRecord } from '../../../records/edit-record.ts';
import { DetailChoice } from '../fields/DetailChoice.tsx';
import { DetailText } from '../fields/DetailText.tsx';
import styles from '../Inspector.module.css';

/** A technique; its output is written on the page. */
export function TechniqueDetail({ record }: { readonly record: Technique }) {
  const document = useDocument();
  return (
    <>
      <DetailText collection="techniques" record={record} field="name" label="Name" />
      <DetailText collection="techniques" record={record} field="definition" label="Definition" minRows={2} />
      <DetailChoice
        label="Origin"
        value={record.origin}
        options={techniqueOriginOptions}
        onChange={(origin) => changeRecord(document, 'techniques', record.id, { origin })}
      />
      <p className={styles.quiet}>Its output is written on the page, under its definition.</p>
    </>
  );
}
