import type { ReactNode } from 'react';
import type { GatheredText } from '../../document/gathered-text.ts';
import { AutoTextArea } from '../../ui/AutoTextArea/AutoTextArea.tsx';
import { classNames } from '../../ui/class-names.ts';
import styles from './TitleBlock.module.css';

/** A labelled place in the title block; the label shown here is the one its control is named by. */
export function MetaField(props: {
  readonly label: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={classNames(styles.field, props.wide && styles.wide)}>
      <span className={styles.label} aria-hidden="true">
        {props.label}
      </span>
      <div className={styles.value}>{props.children}</div>
    </div>
  );
}

/** A line of text in the title block. */
export function MetaText(props: {
  readonly label: string;
  readonly placeholder: string;
  readonly wide?: boolean;
  readonly text: GatheredText;
}) {
  return (
    <MetaField label={props.label} {...(props.wide && { wide: true })}>
      <AutoTextArea
        label={props.label}
        hideLabel
        bare
        value={props.text.value}
        placeholder={props.placeholder}
        onChange={props.text.onChange}
        onBlur={props.text.onBlur}
        onEnter={() => undefined}
      />
    </MetaField>
  );
}
