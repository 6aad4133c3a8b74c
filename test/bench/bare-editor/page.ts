import { Editor } from '@tiptap/core';
import { TableKit } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';

/* TipTap as its documentation starts: the starter kit on an element, and tables, since the text has some. */

const element = document.getElementById('editor');

async function start(): Promise<void> {
  const content = await new Promise((resolve) => {
    Object.assign(window, { showProse: resolve });
  });
  new Editor({ element, extensions: [StarterKit, TableKit], content: content as object });
}

void start();
