import type { Builtin } from './builtin'

const plain = [
  'view',
  'cover-view',
  'page-container',
  'match-media',
  'sticky-section',
  'sticky-header',
  'span',
]

/** Elements that only hold others. */
export const containers: Builtin[] = [
  ...plain.map((tag) => ({
    tag,
    properties: { show: null, position: String, duration: null, overlay: null },
  })),
  {
    // Leaves its place and covers the page, as in WeChat.
    tag: 'root-portal',
    properties: { enable: { type: Boolean, value: true } },
  },
]
