import type { Builtin } from './builtin'

const tags =
  `open-data page-container ad ad-custom camera map editor audio live-player live-pusher functional-page-navigator
   keyboard-accessory share-element grid-view list-view sticky-header sticky-section selection`.split(/\s+/)

/** Built-ins that need WeChat itself or the Skyline renderer: they keep their place and say so once. */
export const undrawn: Builtin[] = tags.map((tag) => ({
  tag,
  properties: { type: String, src: String, latitude: null, longitude: null, markers: null, unitId: String },
  create(_node, { log }) {
    log.warn(`<${tag}> is not drawn in the container`)
    return {}
  },
}))
