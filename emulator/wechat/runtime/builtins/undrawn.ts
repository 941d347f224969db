import type { Builtin } from './builtin'

const tags = ['official-account', 'open-data', 'ad', 'ad-custom', 'camera', 'map', 'editor', 'live-player']

/** Built-ins that need WeChat itself: they keep their place and say so once. */
export const undrawn: Builtin[] = tags.map((tag) => ({
  tag,
  properties: { type: String, src: String, latitude: null, longitude: null, markers: null, unitId: String },
  create(_node, { log }) {
    log.warn(`<${tag}> is not drawn in the container`)
    return {}
  },
}))
