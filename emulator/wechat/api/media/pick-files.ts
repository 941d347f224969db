import { WxFail } from '../call'
import { button, element } from '../overlay/element'
import { openFullPage } from '../overlay/full-page'
import type { Phone } from '../phone'
import { takePicture } from './camera'
import { fromComputer } from './from-computer'
import { sampleFiles, type SampleFile } from './sample-files'

export interface FileQuestion {
  title: string
  accept: string
  count: number
  /** Which sample files fit. */
  kind: SampleFile['kind'] | 'any'
  /** `camera` offers to take a picture; alone it goes there at once. */
  sources: ('album' | 'camera')[]
}

/**
 * The album, or the files of the chats: samples, and the files of this computer. A tap takes one; several are
 * marked in their corner and taken together. A choice that is left fails the call.
 */
export async function pickFiles({ host }: Phone, question: FileQuestion): Promise<File[]> {
  const { count, kind, sources, title } = question
  if (!sources.includes('album')) return [required(await takePicture(host.overlay))]
  const samples = sampleFiles.filter((sample) => kind === 'any' || sample.kind === kind)
  const chosen = new Set<SampleFile>()
  const picked = await openFullPage<File[]>(host.overlay, title, (close) => {
    const finish = (files: Promise<File[]>): void => void files.then((all) => close(all))
    const done = button('完成', 'wxui-confirm', () =>
      finish(Promise.all([...chosen].map(({ make }) => make()))),
    )
    done.disabled = true
    const tiles = samples.map((sample) => {
      const mark = button('', 'wxui-mark', () => {
        if (!chosen.delete(sample) && chosen.size < count) chosen.add(sample)
        mark.setAttribute('aria-pressed', String(chosen.has(sample)))
        done.disabled = chosen.size === 0
        done.textContent = chosen.size === 0 ? '完成' : `完成(${chosen.size})`
      })
      mark.setAttribute('aria-label', `标记 ${sample.label}`)
      const tile = sampleTile(sample, () => finish(Promise.all([sample.make()])))
      return element('div', { class: 'wxui-tile' }, tile, count > 1 ? mark : null)
    })
    const camera = button('拍摄', 'wxui-source', () => {
      void takePicture(host.overlay).then((picture) => picture && close([picture]))
    })
    return {
      action: count > 1 ? done : null,
      body: element(
        'div',
        { class: 'wxui-album' },
        sources.includes('camera') ? camera : null,
        button('从这台电脑选择文件', 'wxui-source', () => {
          void fromComputer(question).then((files) => files && close(files))
        }),
        ...tiles,
      ),
    }
  })
  return required(picked)
}

function required<T>(answer: T | null): T {
  if (answer === null) throw new WxFail('cancel')
  return answer
}

/** A picture shows itself; it is drawn after the page of the album is there. */
function sampleTile({ label, kind, make }: SampleFile, onTap: () => void): HTMLButtonElement {
  const tile = button(label, '', onTap)
  if (kind === 'file') return tile
  const picture = element('img', { attributes: { alt: '' } })
  tile.prepend(picture)
  const show = async (): Promise<void> => {
    picture.src = URL.createObjectURL(await make())
    picture.addEventListener('load', () => URL.revokeObjectURL(picture.src))
  }
  requestAnimationFrame(() => void show())
  return tile
}
