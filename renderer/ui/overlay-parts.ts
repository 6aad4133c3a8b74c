/* Everything that appears over the window for a moment and that the first view does not need; see overlays.ts. */

export { PointerMenu } from './ContextMenu/PointerMenu.tsx';
export { ButtonMenu } from './Menu/ButtonMenu.tsx';
export { ToastRegion } from './Toast/ToastRegion.tsx';
export { Hint } from './Tooltip/Hint.tsx';
