import { assetUrl } from '../create-host'
import type { Builtin } from './builtin'

const videoEvents = ['play', 'pause', 'ended', 'waiting', 'error', 'seeked']

export const video: Builtin = {
  tag: 'video',
  properties: {
    src: String,
    poster: String,
    controls: { type: Boolean, value: true },
    autoplay: Boolean,
    loop: Boolean,
    muted: Boolean,
    initialTime: { type: Number, value: 0 },
    objectFit: { type: String, value: 'contain' },
    duration: null,
    title: String,
    showCenterPlayBtn: null,
    showFullscreenBtn: null,
    showPlayBtn: null,
    enableProgressGesture: null,
    direction: null,
    danmuList: null,
    enableDanmu: null,
    danmuBtn: null,
  },
  create(node, runtime) {
    const player = document.createElement('video')
    player.playsInline = true
    for (const event of videoEvents) player.addEventListener(event, () => node.fire(event, {}))
    player.addEventListener('loadedmetadata', () => {
      const { videoWidth: width, videoHeight: height, duration } = player
      node.fire('loadedmetadata', { width, height, duration })
    })
    player.addEventListener('timeupdate', () => {
      const { currentTime, duration } = player
      node.fire('timeupdate', { currentTime, duration })
    })
    node.element.append(player)
    return {
      update(property) {
        player.controls = node.flag('controls')
        player.autoplay = node.flag('autoplay')
        player.loop = node.flag('loop')
        player.muted = node.flag('muted')
        player.style.objectFit = node.text('objectFit')
        const load = async (name: 'src' | 'poster'): Promise<void> => {
          if (node.text(name)) player[name] = await assetUrl(runtime, node.text(name))
        }
        if (property === null || property === 'src') void load('src')
        if (property === null || property === 'poster') void load('poster')
      },
      detached: () => player.pause(),
    }
  },
}

/** `<web-view>`: covers the page with a web page. */
export const webView: Builtin = {
  tag: 'web-view',
  properties: { src: String },
  create(node) {
    const frame = document.createElement('iframe')
    frame.addEventListener('load', () => {
      if (frame.src) node.fire('load', { src: node.text('src') })
    })
    node.element.append(frame)
    return {
      update() {
        if (node.text('src')) frame.src = node.text('src')
      },
    }
  },
}
