import type { Builtin } from './builtin'

/** Elements that only hold others. */
export const containers: Builtin[] = [
  { tag: 'view' },
  { tag: 'span' },
  { tag: 'cover-view', properties: { scrollTop: null } },
  {
    // Leaves its place and covers the page, as in WeChat.
    tag: 'root-portal',
    properties: { enable: { type: Boolean, value: true } },
  },
]
