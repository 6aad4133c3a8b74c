import type { Technique } from '#shared/brief/kinds/technique.ts';
import { useDocument } from '../../document/context.tsx';
import { techniqueOriginOptions } from '../../records/choices.tsx';
import { DetailChoice } from '../../records/detail/DetailChoice.tsx';
import { DetailText } from '../../records/detail/DetailText.tsx';
import { Remark } from '../../records/detail/Remark.tsx';
import { changeRecord } from '../../records/edit-record.ts';

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
      <Remark>Its output is written on the page, under its definition.</Remark>
    </>
  );
}
