import type { Implication } from '#shared/brief/kinds/implication.ts';
import {
  type ImplicationDomain,
  implicationDomainNames,
  implicationDomains,
} from '#shared/vocabulary/implication.ts';
import { useDocument } from '../../document/context.tsx';
import { DetailChoice } from '../../records/detail/DetailChoice.tsx';
import { DetailText } from '../../records/detail/DetailText.tsx';
import { changeRecord } from '../../records/edit-record.ts';

/** An implication and its domain. */
export function ImplicationDetail({ record }: { readonly record: Implication }) {
  const document = useDocument();
  return (
    <>
      <DetailText collection="implications" record={record} field="text" label="Implication" minRows={2} />
      <DetailChoice<ImplicationDomain>
        label="Domain"
        value={record.domain}
        options={implicationDomains.map((value) => ({
          value,
          label: implicationDomainNames[value] || 'Own domain',
        }))}
        onChange={(domain) => changeRecord(document, 'implications', record.id, { domain })}
      />
      <DetailText
        collection="implications"
        record={record}
        field="label"
        label={record.domain === 'own' ? 'Name of the domain' : 'Other name of the domain'}
        placeholder={implicationDomainNames[record.domain]}
      />
    </>
  );
}
