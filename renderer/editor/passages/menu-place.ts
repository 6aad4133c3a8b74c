/** Where a menu lies in the window, in pixels. */
export interface MenuPlace {
  readonly left: number;
  readonly top: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels between the marked text and the menu. */
const gap = 4;

/** Pixels left free between the menu and the edge of the window. */
const margin = 8;

/** How far the menu is lifted when it is shown above the text: the height of a line and its spacing. */
const lineHeight = 36;

/** Where the menu of a text goes, given the text's lower left corner: below it, or above it if there is no room. */
export function menuPlace(
  corner: { readonly left: number; readonly bottom: number },
  menu: Size,
  window: Size,
): MenuPlace {
  const top = corner.bottom + gap;
  const isBelow = top + menu.height + margin <= window.height;
  return {
    left: Math.max(margin, Math.min(corner.left, window.width - menu.width - margin)),
    top: isBelow ? top : Math.max(margin, top - menu.height - lineHeight),
  };
}
