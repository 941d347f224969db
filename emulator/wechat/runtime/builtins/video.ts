import { assetUrl } from '../create-host'
import type { Builtin } from './builtin'
import { videoContext } from './video-context'

/** Events of the browser's player and the names that WeChat has for them. */
const events: Record<string, string> = {
  play: 'play',
  pause: 'pause',
  ended: 'ended',
  waiting: 'waiting',
  seeked: 'seekcomplete',
  enterpictureinpicture: 'enterpictureinpicture',
  leavepictureinpicture: 'leavepictureinpicture',
}

/** Of a phone's player, and without a meaning for the browser's. */
const ofPhones =
  `duration title direction danmuList enableDanmu danmuBtn pageGesture showProgress showFullscreenBtn showPlayBtn
   showCenterPlayBtn enableProgressGesture showMuteBtn playBtnPosition enablePlayGesture autoPauseIfNavigate
   autoPauseIfOpenNative vslideGesture vslideGestureInFullscreen adUnitId posterForCrawler showCastingButton
   pictureInPictureMode pictureInPictureShowProgress enableAutoRotation showScreenLockButton showSnapshotButton
   showBackgroundPlaybackButton backgroundPoster referrerPolicy isDrm provisionUrl certificateUrl licenseUrl isLive`.split(
    /\s+/,
  )

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
    ...Object.fromEntries(ofPhones.map((name) => [name, null])),
  },
  create(node, runtime) {
    const player = document.createElement('video')
    const context = videoContext(player)
    player.playsInline = true
    for (const [native, name] of Object.entries(events))
      player.addEventListener(native, () => node.fire(name, {}))
    player.addEventListener('error', () => {
      if (node.text('src')) node.fire('error', { errMsg: player.error?.message ?? 'MEDIA_ERR' })
    })
    player.addEventListener('loadedmetadata', () => {
      const { videoWidth: width, videoHeight: height, duration } = player
      if (node.number('initialTime') > 0) player.currentTime = node.number('initialTime')
      node.fire('loadedmetadata', { width, height, duration })
    })
    player.addEventListener('timeupdate', () => {
      const { currentTime, duration } = player
      node.fire('timeupdate', { currentTime, duration })
    })
    player.addEventListener('progress', () => {
      const { buffered, duration } = player
      const end = buffered.length > 0 ? buffered.end(buffered.length - 1) : 0
      node.fire('progress', { buffered: duration > 0 ? (end / duration) * 100 : 0 })
    })
    player.addEventListener('fullscreenchange', () => {
      const fullScreen = document.fullscreenElement === player
      node.fire('fullscreenchange', { fullScreen, direction: fullScreen ? 'horizontal' : 'vertical' })
    })
    node.element.append(player)
    return {
      queried: () => context,
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
