import { button, element } from '../overlay/element'
import { openLayer } from '../overlay/open-layer'
import { canvasToBlob } from './canvas-blob'

const VIEW_WIDTH = 300
const QUALITY = 0.92

/** WeChat's cropping screen: drag to move the picture under a frame of the given ratio, slide to enlarge it. */
export async function cropPicture(
  overlay: HTMLElement,
  picture: ImageBitmap,
  ratio: number,
): Promise<Blob | null> {
  const frame = { width: VIEW_WIDTH, height: Math.round(VIEW_WIDTH / ratio) }
  const smallest = Math.max(frame.width / picture.width, frame.height / picture.height)
  const view = { scale: smallest, left: 0, top: 0 }
  const canvas = element('canvas')
  canvas.width = frame.width
  canvas.height = frame.height
  const place = (left: number, top: number) => {
    view.left = Math.min(0, Math.max(frame.width - picture.width * view.scale, left))
    view.top = Math.min(0, Math.max(frame.height - picture.height * view.scale, top))
    const { width, height } = picture
    canvas.getContext('2d')?.drawImage(picture, view.left, view.top, width * view.scale, height * view.scale)
  }
  const zoom = element('input', {
    attributes: { type: 'range', min: '1', max: '3', step: '0.01', value: '1' },
  })
  zoom.setAttribute('aria-label', '放大')
  zoom.addEventListener('input', () => {
    view.scale = smallest * Number(zoom.value)
    place(view.left, view.top)
  })
  canvas.addEventListener('pointermove', ({ buttons, movementX, movementY }) => {
    if (buttons > 0) place(view.left + movementX, view.top + movementY)
  })
  place((frame.width - picture.width * smallest) / 2, (frame.height - picture.height * smallest) / 2)
  const accepted = await openLayer<boolean>(overlay, 'full', (close) => ({
    content: element(
      'div',
      { class: 'wxui-layer wxui-dark', attributes: { role: 'dialog', 'aria-label': '裁剪图片' } },
      element('div', { class: 'wxui-crop' }, canvas),
      zoom,
      element(
        'div',
        { class: 'wxui-row' },
        button('取消', '', () => close(false)),
        button('完成', '', () => close(true)),
      ),
    ),
  }))
  return accepted ? cut(picture, view, frame) : null
}

/** Cuts at the picture's own resolution, not at that of the screen. */
function cut(
  picture: ImageBitmap,
  view: { scale: number; left: number; top: number },
  frame: { width: number; height: number },
): Promise<Blob> {
  const width = Math.round(frame.width / view.scale)
  const height = Math.round(frame.height / view.scale)
  const canvas = new OffscreenCanvas(width, height)
  canvas
    .getContext('2d')
    ?.drawImage(picture, -view.left / view.scale, -view.top / view.scale, width, height, 0, 0, width, height)
  return canvasToBlob(canvas, 'image/jpeg', QUALITY)
}
