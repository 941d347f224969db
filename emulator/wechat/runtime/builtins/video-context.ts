/** WeChat's VideoContext, from `wx.createVideoContext` or a selector query. */
export function videoContext(player: HTMLVideoElement): object {
  return {
    play: () => {
      // A player that is paused at once refuses; the page hears of it by the `pause` event.
      player.play().catch(() => undefined)
    },
    pause: () => player.pause(),
    stop: () => {
      player.pause()
      player.currentTime = 0
    },
    seek: (position: number) => {
      player.currentTime = position
    },
    playbackRate: (rate: number) => {
      player.playbackRate = rate
    },
    requestFullScreen: () => void player.requestFullscreen(),
    exitFullScreen: () => void document.exitFullscreen(),
  }
}
