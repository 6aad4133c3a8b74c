import ArrowRight from 'lucide-react/icons/arrow-right';
import Trash2 from 'lucide-react/icons/trash-2';
import type { Entity } from '#shared/brief/kinds/entity.ts';
import { evidenceId } from '#shared/brief/kinds/evidence.ts';
import type { Relation } from '#shared/brief/kinds/relation.ts';
import { useDocument } from '../../document/context.tsx';
import { SpelledTextArea } from '../../editor/spelling/SpelledTextArea.tsx';
import { DetailLinks } from '../../records/detail/DetailLinks.tsx';
import { changeRecord, removeRecords } from '../../records/edit-record.ts';
import { useRecordText } from '../../records/use-record-text.ts';
import { useIsReadOnly } from '../../records/use-records.ts';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
import { inspect } from '../../window/app-store.ts';
import styles from './EntityRelations.module.css';

interface RelationRowProps {
  readonly relation: Relation;
  /** The entity whose relations are shown. */
  readonly entity: Entity;
  readonly entities: readonly Entity[];
  /** It was added just now, and takes the cursor. */
  readonly isNew: boolean;
}

const nameIn = (entities: readonly Entity[], id: string) =>
  entities.find((entity) => entity.id === id)?.name || 'Unnamed';

/** One relation: from whom to whom, how the two stand to each other, and the evidence for it. */
export function RelationRow(props: RelationRowProps) {
  const { relation, entities, isNew } = props;
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const text = useRecordText('relations', relation, 'name');
  const ends = `${nameIn(entities, relation.fromEntityId)} to ${nameIn(entities, relation.toEntityId)}`;
  return (
    <li className={styles.relation}>
      <Ends {...props} deleteLabel={`Delete relation of ${ends}`} />
      <SpelledTextArea
        label={`Relation of ${ends}`}
        hideLabel
        value={text.value}
        error={text.error}
        placeholder="supplies, commands, funds …"
        readOnly={isReadOnly}
        autoFocus={isNew}
        onChange={text.onChange}
        onBlur={text.onBlur}
        onEnter={() => undefined}
      />
      <DetailLinks
        label="Evidence for it"
        collection="evidence"
        ids={relation.evidenceIds}
        onChange={(ids) =>
          changeRecord(document, 'relations', relation.id, {
            evidenceIds: ids.map((id) => evidenceId.parse(id)),
          })
        }
      />
    </li>
  );
}

function Ends(props: RelationRowProps & { readonly deleteLabel: string }) {
  const { relation, entity, entities, deleteLabel } = props;
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const end = (id: string) =>
    id === entity.id ? (
      <span className={styles.self}>{nameIn(entities, id)}</span>
    ) : (
      <button type="button" className={styles.other} onClick={() => inspect('entities', id)}>
        {nameIn(entities, id)}
      </button>
    );
  return (
    <div className={styles.line}>
      {end(relation.fromEntityId)}
      <ArrowRight size={14} aria-label="to" />
      {end(relation.toEntityId)}
      {!isReadOnly && (
        <IconButton
          label={deleteLabel}
          icon={<Trash2 size={14} />}
          size="small"
          onClick={() => removeRecords(document, 'relations', [relation.id])}
        />
      )}
    </div>
  );
}
