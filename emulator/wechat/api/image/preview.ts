import { asyncApi, count, strings, text } from '../call'
import { element } from '../overlay/element'
import { openLayer } from '../overlay/open-layer'
import type { Phone } from '../phone'

interface Source {
  url: string
  type?: string
}

/** Full-screen pictures: the left and right half of the screen turn the page, the middle closes. */
export function previewApis({ host, files }: Phone): Record<string, unknown> {
  const show = (sources: Source[], start: number) => {
    void openLayer<void>(host.overlay, 'full', (close) => {
      let current = start
      const stage = element('div')
      const counter = element('div', { class: 'wxui-count' })
      const draw = async () => {
        const source = sources[current]
        if (!source) return
        const shown = element(source.type === 'video' ? 'video' : 'img')
        shown.src = await host.assetUrl(files.url(source.url))
        stage.replaceChildren(shown)
        counter.textContent = `${current + 1} / ${sources.length}`
      }
      const content = element(
        'div',
        { class: 'wxui-layer wxui-dark', attributes: { role: 'dialog', 'aria-label': '图片预览' } },
        stage,
        counter,
      )
      content.addEventListener('click', ({ offsetX }) => {
        const third = content.clientWidth / 3
        const step = offsetX < third ? -1 : offsetX > 2 * third ? 1 : 0
        if (step === 0 || !sources[current + step]) return close()
        current += step
        return void draw()
      })
      void draw()
      return { content }
    })
  }
  return {
    previewImage: asyncApi('previewImage', ({ urls, current }) => {
      const all = strings(urls)
      const start = typeof current === 'number' ? current : all.indexOf(text(current))
      show(
        all.map((url) => ({ url })),
        Math.max(0, start),
      )
    }),
    previewMedia: asyncApi('previewMedia', ({ sources, current }) =>
      show((sources ?? []) as Source[], count(current, 0)),
    ),
  }
}
