import { classNames } from '../class-names.ts';
import field from '../field/field.module.css';
import styles from './AutoTextArea.module.css';

/** The classes by which a text of several lines is set, for what shows such a text with more than letters. */
export function textLook({ bare = false }: { readonly bare?: boolean | undefined }): string {
  return classNames(field.control, styles.area, bare && styles.bare) ?? '';
}
