import Moon from 'lucide-react/icons/moon';
import type { ReactNode } from 'react';
import { IconButton } from '../IconButton/IconButton.tsx';
import { ActionSections } from './ActionSections.tsx';
import { ChoiceSections } from './ChoiceSections.tsx';
import { FieldSections } from './FieldSections.tsx';
import styles from './Gallery.module.css';
import { ListSections } from './ListSections.tsx';
import { OverlaySections } from './OverlaySections.tsx';
import { StatusSections } from './StatusSections.tsx';

function toggleTheme(): void {
  const { dataset } = document.documentElement;
  dataset.theme = dataset.theme === 'dark' ? 'light' : 'dark';
}

/** Every part in every state, for looking and for the accessibility test. */
export function Gallery(): ReactNode {
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1>Interface parts</h1>
        <IconButton label="Light or dark" icon={<Moon size={16} />} onClick={toggleTheme} />
      </header>
      <div className={styles.sheet}>
        <ActionSections />
        <FieldSections />
        <ChoiceSections />
        <ListSections />
        <OverlaySections />
        <StatusSections />
      </div>
    </main>
  );
}
