import type { Builtin } from './builtin'

const lengths = {
  minWidth: 'min-width',
  maxWidth: 'max-width',
  width: 'width',
  minHeight: 'min-height',
  maxHeight: 'max-height',
  height: 'height',
} as const

/** `<match-media>`: shows its content while the phone fits; sizes in px. */
export const matchMedia: Builtin = {
  tag: 'match-media',
  properties: {
    ...Object.fromEntries(Object.keys(lengths).map((name) => [name, null])),
    orientation: String,
  },
  create(node) {
    let query: MediaQueryList | null = null
    const show = (): void => {
      node.element.hidden = query?.matches === false
    }
    return {
      update() {
        const conditions = Object.entries(lengths).flatMap(([name, feature]) =>
          node.text(name) ? [`(${feature}: ${node.number(name)}px)`] : [],
        )
        if (node.text('orientation')) conditions.push(`(orientation: ${node.text('orientation')})`)
        query?.removeEventListener('change', show)
        query = conditions.length > 0 ? window.matchMedia(conditions.join(' and ')) : null
        query?.addEventListener('change', show)
        show()
      },
      detached: () => query?.removeEventListener('change', show),
    }
  },
}
