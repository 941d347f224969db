import type { Builtin } from './builtin'

export const progress: Builtin = {
  tag: 'progress',
  properties: {
    percent: { type: Number, value: 0 },
    showInfo: Boolean,
    borderRadius: { type: null, value: 0 },
    fontSize: { type: null, value: 16 },
    strokeWidth: { type: null, value: 6 },
    color: String,
    activeColor: { type: String, value: '#09bb07' },
    backgroundColor: { type: String, value: '#ebebeb' },
    active: Boolean,
    activeMode: { type: String, value: 'backwards' },
    duration: { type: Number, value: 30 },
  },
  create(node) {
    const bar = document.createElement('div')
    const track = document.createElement('div')
    const info = document.createElement('span')
    track.className = 'mp-progress-track'
    track.append(bar)
    node.element.append(track, info)
    node.element.setAttribute('role', 'progressbar')
    bar.addEventListener('transitionend', () => node.fire('activeend', { curPercent: shown }))
    let shown = 0
    // An animated bar starts anew at 0, or with `active-mode="forwards"` where it stands.
    const fill = (percent: number): void => {
      if (percent === shown) return
      const from = node.text('activeMode') === 'forwards' ? shown : 0
      bar.style.transition = ''
      bar.style.width = `${from}%`
      if (node.flag('active')) {
        bar.getBoundingClientRect()
        bar.style.transition = `width ${Math.abs(percent - from) * node.number('duration')}ms linear`
      }
      bar.style.width = `${percent}%`
      shown = percent
    }
    return {
      update() {
        const percent = Math.max(0, Math.min(100, node.number('percent')))
        fill(percent)
        bar.style.backgroundColor = node.text('color') || node.text('activeColor')
        info.style.fontSize = `${parseFloat(node.text('fontSize'))}px`
        track.style.height = `${parseFloat(node.text('strokeWidth'))}px`
        track.style.borderRadius = `${parseFloat(node.text('borderRadius'))}px`
        track.style.backgroundColor = node.text('backgroundColor')
        info.textContent = node.flag('showInfo') ? `${percent}%` : ''
        node.element.setAttribute('aria-valuenow', String(percent))
      },
    }
  },
}
