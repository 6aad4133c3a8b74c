import CircleAlert from 'lucide-react/icons/circle-alert';
import { type ReactNode, useId } from 'react';
import { classNames } from '../class-names.ts';
import styles from './field.module.css';
import type { FieldProps } from './field-props.ts';

/** Ids and attributes that tie a control to its label, description and error. */
export interface FieldWiring {
  readonly controlId: string;
  readonly labelId: string;
  readonly describedBy: string | undefined;
  readonly invalid: true | undefined;
}

/** Makes the ids that one labelled control needs. */
export function useFieldWiring(props: Pick<FieldProps, 'description' | 'error'>): FieldWiring {
  const id = useId();
  const parts = [
    props.description !== undefined && `${id}-about`,
    props.error !== undefined && `${id}-error`,
  ];
  return {
    controlId: `${id}-control`,
    labelId: `${id}-label`,
    describedBy: parts.filter(Boolean).join(' ') || undefined,
    invalid: props.error === undefined ? undefined : true,
  };
}

interface FieldFrameProps extends FieldProps {
  readonly wiring: FieldWiring;
  /** A `span` where the control is not one element a label can point to. */
  readonly labelElement?: 'label' | 'span' | undefined;
  readonly children: ReactNode;
}

/** Label above, description and error below, control between. */
export function FieldFrame(props: FieldFrameProps): ReactNode {
  const { label, hideLabel = false, description, error, required = false, wiring, children } = props;
  const base = wiring.labelId.slice(0, -'-label'.length);
  const labelProps = {
    id: wiring.labelId,
    className: hideLabel ? 'visually-hidden' : styles.label,
  };
  const words = (
    <>
      {label}
      {required && <span className={styles.required}>required</span>}
    </>
  );
  return (
    <div className={classNames(styles.field)}>
      {props.labelElement === 'span' ? (
        <span {...labelProps}>{words}</span>
      ) : (
        <label {...labelProps} htmlFor={wiring.controlId}>
          {words}
        </label>
      )}
      {children}
      {description !== undefined && (
        <div id={`${base}-about`} className={styles.description}>
          {description}
        </div>
      )}
      {error !== undefined && (
        <div id={`${base}-error`} className={styles.error}>
          <CircleAlert aria-hidden="true" />
          <span>{error}</span>
        </div>
      )}
    </div>
  );
}
