import { createPortal } from 'react-dom';
import { classNames } from '../../ui/class-names.ts';
import surface from '../../ui/surface/surface.module.css';
import styles from './MentionMenu.module.css';
import { useMentionMenu } from './mention-menu-store.ts';

const rowHeight = 32;

/** The list of entities and labels behind `@`. The cursor stays in the text; arrows and Enter choose. */
export function MentionMenu() {
  const { isOpen, offers, active, place, choose } = useMentionMenu();
  if (!isOpen) return null;
  const isAbove = place.bottom + offers.length * rowHeight + 24 > window.innerHeight;
  const style = isAbove
    ? { left: place.left, bottom: window.innerHeight - place.top + 4 }
    : { left: place.left, top: place.bottom + 4 };
  return createPortal(
    <div
      className={classNames(surface.surface, surface.atText)}
      style={style}
      role="listbox"
      data-writing-aid=""
      aria-label="Entities and records"
    >
      {offers.map((offer, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the editor's, which keeps the focus
        <div
          key={`${offer.label?.recordId ?? offer.entityId ?? 'new'}:${offer.text}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={styles.offer}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(offer)}
        >
          <span className={classNames(styles.name, offer.label && styles.label)}>{offer.text}</span>
          <span className={styles.detail}>{offer.detail}</span>
        </div>
      ))}
    </div>,
    document.body,
  );
}
