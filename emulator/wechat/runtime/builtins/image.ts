import { assetUrl } from '../create-host'
import type { Builtin, BuiltinInstance, BuiltinNode } from './builtin'
import type { Runtime } from '../runtime'

const fits: Record<string, string> = {
  scaleToFill: 'fill',
  aspectFit: 'contain',
  aspectFill: 'cover',
  widthFix: 'fill',
  heightFix: 'fill',
}

const properties = {
  src: String,
  mode: { type: String, value: 'scaleToFill' },
  lazyLoad: Boolean,
  webp: Boolean,
  fadeIn: null,
  showMenuByLongpress: Boolean,
  forceHttps: null,
}

export const image: Builtin = { tag: 'image', properties, create: createImage }
export const coverImage: Builtin = { tag: 'cover-image', properties, create: createImage }

function createImage(node: BuiltinNode, runtime: Runtime): BuiltinInstance {
  const picture = document.createElement('img')
  picture.alt = ''
  picture.draggable = false
  node.component.addListener('longpress', () => {
    if (node.flag('showMenuByLongpress') && node.text('src')) runtime.binding.onImageMenu?.(node.text('src'))
  })
  // The path is relative to the page on which the image was created, not to the one on top later.
  const page = runtime.stack.top()?.path ?? ''
  picture.addEventListener('load', () => {
    node.fire('load', { width: picture.naturalWidth, height: picture.naturalHeight })
  })
  picture.addEventListener('error', () => {
    if (picture.getAttribute('src')) node.fire('error', { errMsg: `GET ${node.text('src')} 404 (Not Found)` })
  })
  node.element.append(picture)

  const load = async (): Promise<void> => {
    const src = node.text('src')
    if (!src) {
      picture.removeAttribute('src')
      return
    }
    const url = await assetUrl(runtime, src, page)
    if (node.text('src') === src && picture.getAttribute('src') !== url) picture.src = url
  }
  const fit = (): void => {
    const mode = node.text('mode')
    node.element.setAttribute('mode', mode)
    picture.style.objectFit = fits[mode] ?? 'none'
    picture.style.objectPosition = mode in fits ? '' : mode
  }
  return {
    update(property) {
      picture.loading = node.flag('lazyLoad') ? 'lazy' : 'eager'
      if (property === null || property === 'src') void load()
      if (property === null || property === 'mode') fit()
    },
  }
}
