import type { BuiltinNode } from './builtin'

const farthest = 90

/** Pulling the top down past the threshold fires `refresherrefresh`; `refresher-triggered` ends it. */
export function createRefresher(node: BuiltinNode): { follow(): void } {
  const { element } = node
  let startY: number | null = null
  let pulled = 0
  let open = false
  const slide = (distance: number): void => {
    element.style.setProperty('--mp-refresher', `${distance}px`)
    element.style.setProperty('--mp-refresher-back', node.text('refresherBackground') || 'transparent')
    const isWhite = node.text('refresherDefaultStyle') === 'white'
    element.style.setProperty('--mp-refresher-sign', isWhite ? '#fff' : '#888')
    node.reflect('refresherDefaultStyle', 'refresh-sign')
    element.toggleAttribute('refreshing', distance > 0)
  }
  const close = (event: string): void => {
    open = false
    slide(0)
    node.fire(event, { dy: pulled })
  }
  const start = (): void => {
    open = true
    slide(node.number('refresherThreshold'))
  }
  element.addEventListener('touchstart', (event) => {
    const touch = (event as TouchEvent).touches[0]
    const mayPull = node.flag('refresherEnabled') && !open && element.scrollTop <= 0
    startY = mayPull ? (touch?.clientY ?? null) : null
    pulled = 0
  })
  element.addEventListener('touchmove', (event) => {
    const y = (event as TouchEvent).touches[0]?.clientY
    if (startY === null || y === undefined) return
    const before = pulled
    pulled = Math.max(0, (y - startY) / 2)
    if (pulled === 0) return
    slide(Math.min(pulled, farthest))
    node.fire('refresherpulling', { dy: pulled })
    const threshold = node.number('refresherThreshold')
    if (before < threshold && pulled >= threshold) node.fire('refresherwillrefresh', { dy: pulled })
  })
  element.addEventListener('touchend', () => {
    if (startY === null || pulled === 0) return
    startY = null
    if (pulled < node.number('refresherThreshold')) {
      close('refresherabort')
      return
    }
    start()
    node.fire('refresherrefresh', { dy: pulled })
  })
  return {
    follow() {
      if (node.flag('refresherTriggered') && !open) start()
      else if (!node.flag('refresherTriggered') && open) close('refresherrestore')
    },
  }
}
