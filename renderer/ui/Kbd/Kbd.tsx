import type { ReactNode } from 'react';
import styles from './Kbd.module.css';
import { formatShortcut, type KeyPlatform } from './shortcut.ts';

export interface KbdProps {
  /** Key names joined by `+`, with `Mod` for the command key: `Mod+Shift+K`. */
  readonly shortcut: string;
  readonly platform?: KeyPlatform | undefined;
  /** Without the key cap, for menus and tooltips. */
  readonly plain?: boolean | undefined;
}

/** A keyboard shortcut written as this platform writes it. */
export function Kbd({ shortcut, platform, plain = false }: KbdProps): ReactNode {
  return <kbd className={plain ? styles.plain : styles.kbd}>{formatShortcut(shortcut, platform)}</kbd>;
}
