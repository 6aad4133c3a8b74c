import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { NotUnderstood } from '#shared/readers/references/reference.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import styles from './ImportReferencesDialog.module.css';

/** The parts of a list in which no reference was found, so that nobody takes them for imported. */
export function NotUnderstoodList({ parts }: { readonly parts: readonly NotUnderstood[] }) {
  if (parts.length === 0) return null;
  return (
    <section className={styles.notUnderstood} aria-labelledby="references-not-understood">
      <h3 id="references-not-understood" className={styles.warning}>
        <TriangleAlert size={16} aria-hidden="true" />
        {parts.length === 1 ? 'One part holds no reference' : `${parts.length} parts hold no reference`}
      </h3>
      <ul className={styles.parts}>
        {parts.map(({ where, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change while it is shown.
          <li key={index}>
            <span className={styles.where}>{where}</span>
            <span className={styles.part}>{visibleSigns(text)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
