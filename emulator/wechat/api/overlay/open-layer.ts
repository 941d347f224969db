import { element } from './element'

export type LayerKind = 'center' | 'bottom' | 'full'

/**
 * Shows something above the page until its content calls `close`. Resolves with what `close` was given, so that a
 * sheet reads like a question: `const answer = await openLayer(...)`.
 */
export function openLayer<T>(
  overlay: HTMLElement,
  kind: LayerKind,
  build: (close: (result: T) => void) => { content: HTMLElement; onMask?: () => void },
): Promise<T> {
  return new Promise((resolve) => {
    const layer = element('div', { class: `wxui-layer wxui-${kind}` })
    const close = (result: T) => {
      layer.remove()
      resolve(result)
    }
    const { content, onMask } = build(close)
    layer.append(content)
    layer.addEventListener('click', ({ target }) => {
      if (target === layer) onMask?.()
    })
    overlay.append(layer)
    content.querySelector<HTMLElement>('input, textarea')?.focus()
  })
}
