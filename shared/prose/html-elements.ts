import { isDeletion, isHidden, isRemark } from './html-looks.ts';
import { type HtmlNode, isElement } from './html-tree.ts';
import type { LeftOutKind } from './left-out.ts';

/** Elements from which nothing is taken over. */
export const leftOutElements: Readonly<Record<string, LeftOutKind>> = {
  script: 'script',
  noscript: 'script',
  template: 'hidden',
  title: 'hidden',
  head: 'hidden',
  style: 'style',
  link: 'style',
  img: 'picture',
  image: 'picture',
  svg: 'picture',
  canvas: 'picture',
  map: 'picture',
  area: 'picture',
  video: 'embedded',
  audio: 'embedded',
  iframe: 'embedded',
  frame: 'embedded',
  object: 'embedded',
  embed: 'embedded',
  applet: 'embedded',
  noembed: 'embedded',
  noframes: 'embedded',
  input: 'field',
  annotation: 'hidden',
  'annotation-xml': 'hidden',
};

/** Elements that end the paragraph before them. */
export const blockElements = new Set(
  `address article aside blockquote body button caption center details dialog dd dir div dl dt fieldset
   figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup
   option p pre plaintext search section select summary table tbody td textarea tfoot th thead tr ul xmp listing`
    .trim()
    .split(/\s+/),
);

/** Says whether a node is nothing but words in a line, all of which are taken over. */
export function isPlainInline(node: HtmlNode): boolean {
  if (!isElement(node)) return true;
  const { tagName } = node;
  if (tagName === 'br' || blockElements.has(tagName) || Object.hasOwn(leftOutElements, tagName)) return false;
  return !isHidden(node) && !isDeletion(node) && !isRemark(node) && node.childNodes.every(isPlainInline);
}
