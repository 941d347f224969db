import { element } from './element'
import { frameSettings, type FrameSettings } from './frame-settings'

/** The drawn phone: status bar, capsule, the place for page screens and the layer above all of them. */
export class PhoneFrame {
  readonly settings: FrameSettings
  readonly screens = element('div', 'mp-screens')
  readonly overlay = element('div', 'mp-overlay')
  readonly menuButton = element('button', 'mp-capsule-menu', { 'aria-label': '更多' }, element('i', ''))
  readonly closeButton = element('button', 'mp-capsule-close', { 'aria-label': '关闭' }, element('i', ''))
  private readonly capsule = element('div', 'mp-capsule', {}, this.menuButton, this.closeButton)
  private readonly statusBar = element('div', 'mp-status-bar', { 'aria-hidden': 'true' })

  constructor() {
    this.settings = frameSettings(new URLSearchParams(location.search), window.innerHeight)
    const { statusBarHeight, safeBottom, capsule } = this.settings
    const root = element('div', 'mp-phone', {}, this.screens, this.statusBar, this.capsule, this.overlay)
    root.style.setProperty('--mp-status-bar', `${statusBarHeight}px`)
    root.style.setProperty('--mp-home-bar', `${safeBottom}px`)
    this.capsule.hidden = !capsule
    this.statusBar.append(element('span', 'mp-status-time', {}, '9:41'), element('span', 'mp-status-signs'))
    this.statusBar.hidden = statusBarHeight === 0
    if (safeBottom > 0) root.append(element('div', 'mp-home-indicator'))
    document.body.append(root)
  }

  /** Colour of the signs in the status bar and the capsule over the visible page. */
  setTint(tint: 'black' | 'white'): void {
    for (const part of [this.statusBar, this.capsule]) part.dataset.tint = tint
  }
}
