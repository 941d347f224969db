import { button, element } from '../overlay/element'
import { openLayer } from '../overlay/open-layer'
import { cameraPicture } from './sample-files'

/** The camera of the phone: it always sees the same person. `null` when it was left. */
export async function takePicture(overlay: HTMLElement): Promise<File | null> {
  const picture = await cameraPicture()
  const view = element('img', { attributes: { alt: '取景' } })
  view.src = URL.createObjectURL(picture)
  const taken = await openLayer<boolean>(overlay, 'full', (close) => ({
    content: element(
      'div',
      { class: 'wxui-layer wxui-dark', attributes: { role: 'dialog', 'aria-label': '相机' } },
      view,
      element(
        'div',
        { class: 'wxui-row wxui-shutter' },
        button('取消', '', () => close(false)),
        button('拍照', '', () => close(true)),
      ),
    ),
  }))
  URL.revokeObjectURL(view.src)
  return taken ? picture : null
}
