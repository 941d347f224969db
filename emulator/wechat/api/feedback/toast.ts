import { asyncApi, count, text, type Options } from '../call'
import { element } from '../overlay/element'
import type { Phone } from '../phone'

const ICONS: Record<string, string> = {
  success: 'M8 21l9 9 16-18',
  error: 'M11 11l18 18M29 11L11 29',
  loading: 'M20 5v7M20 28v7M5 20h7M28 20h7M9.4 9.4l5 5M25.6 25.6l5 5M30.6 9.4l-5 5M14.4 25.6l-5 5',
}

/** `showToast` and `showLoading` share one place on the screen: the later one replaces the earlier. */
export function toastApis({ host }: Phone): Record<string, unknown> {
  let shown: { nodes: HTMLElement[]; kind: 'toast' | 'loading'; timer?: number } | undefined
  const hide = (kind?: 'toast' | 'loading') => {
    if (!shown || (kind && shown.kind !== kind)) return
    window.clearTimeout(shown.timer)
    shown.nodes.forEach((node) => node.remove())
    shown = undefined
  }
  const show = (kind: 'toast' | 'loading', options: Options, icon: string) => {
    hide()
    const toast = element('div', { class: 'wxui-toast', attributes: { role: 'status' } })
    if (icon !== 'none') {
      toast.classList.add('has-icon')
      toast.append(drawIcon(icon))
    }
    toast.append(text(options['title']))
    const nodes = options['mask'] === true ? [element('div', { class: 'wxui-toast-mask' }), toast] : [toast]
    host.overlay.append(...nodes)
    shown = { nodes, kind }
    if (kind === 'toast')
      shown.timer = window.setTimeout(() => hide('toast'), count(options['duration'], 1500))
  }
  return {
    showToast: asyncApi('showToast', (options) => show('toast', options, text(options['icon'], 'success'))),
    hideToast: asyncApi('hideToast', () => hide('toast')),
    showLoading: asyncApi('showLoading', (options) => show('loading', options, 'loading')),
    hideLoading: asyncApi('hideLoading', () => hide('loading')),
  }
}

function drawIcon(name: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 40 40')
  if (name === 'loading') svg.classList.add('wxui-spin')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', ICONS[name] ?? ICONS['success'] ?? '')
  path.setAttribute('fill', 'none')
  path.setAttribute('stroke', 'currentColor')
  path.setAttribute('stroke-width', '3')
  svg.append(path)
  return svg
}
