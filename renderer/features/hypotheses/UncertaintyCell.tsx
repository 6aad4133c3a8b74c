import { focusRecord } from '../../app/app-store.ts';
import { addUncertainty } from '../../document/add-record.ts';
import { useDocument } from '../../document/context.tsx';
import { removeEmpty, removeRecord } from '../../records/edit-record.ts';
import { inspectProps } from '../../records/inspect-props.ts';
import { RecordText } from '../../records/RecordText.tsx';
import { AddButton, DeleteButton } from '../../records/RecordTools.tsx';
import { useRecords } from '../../records/use-records.ts';
import styles from './HypothesisTable.module.css';

/** What is not certain about one hypothesis. */
export function UncertaintyCell(props: { readonly hypothesisId: string; readonly name: string }) {
  const { hypothesisId, name } = props;
  const document = useDocument();
  const all = useRecords('uncertainties');
  const items = all.filter((item) => item.hypothesisId === hypothesisId);
  const add = () => {
    const id = addUncertainty(document, hypothesisId);
    if (id !== null) focusRecord('uncertainties', id);
  };
  return (
    <td className={styles.uncertainties}>
      <div className={styles.cellHead} aria-hidden="true">
        Key uncertainties
      </div>
      {items.length > 0 && (
        <ul className={styles.lines} aria-label={`Key uncertainties, ${name}`}>
          {items.map((item, index) => (
            <li key={item.id} className={styles.line} {...inspectProps('uncertainties', item.id)}>
              <RecordText
                collection="uncertainties"
                record={item}
                field="text"
                label={`Key uncertainty ${index + 1}, ${name}`}
                placeholder="What is not certain"
                look="small"
                isFirst
                onEnter={add}
                onEmpty={() => removeEmpty(document, 'uncertainties', items, item.id)}
              />
              <DeleteButton
                label={`Delete key uncertainty ${index + 1} of ${name}`}
                onDelete={() => removeRecord(document, 'uncertainties', item.id)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.cellTools}>
        <AddButton isSmall label="Uncertainty" name={`Add key uncertainty to ${name}`} onAdd={add} />
      </div>
    </td>
  );
}
