import { Mark, markInputRule } from '@tiptap/core';

/* How struck, raised and lowered text is drawn and typed; what may be so is said by the schema of prose. */

/** Struck text; typed as ~~struck~~, too. */
export const Strike = Mark.create({
  name: 'strike',
  parseHTML: () => [],
  renderHTML: () => ['s', 0],
  addInputRules() {
    return [markInputRule({ find: /(?:^|\s)(~~(?!\s)((?:[^~]+))~~)$/, type: this.type })];
  },
});

/** Raised text, as in 10³. */
export const Superscript = Mark.create({
  name: 'superscript',
  parseHTML: () => [],
  renderHTML: () => ['sup', 0],
});

/** Lowered text, as in CO₂. */
export const Subscript = Mark.create({
  name: 'subscript',
  parseHTML: () => [],
  renderHTML: () => ['sub', 0],
});
