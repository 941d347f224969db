import type { Builtin } from './builtin'
import { button } from './button'
import { canvas } from './canvas'
import { checkbox, checkboxGroup, radio, radioGroup, switchBuiltin } from './checkable'
import { containers } from './containers'
import { form } from './form'
import { icon } from './icon'
import { coverImage, image } from './image'
import { input } from './input'
import { label } from './label'
import { matchMedia } from './match-media'
import { movableArea, movableView } from './movable'
import { navigator } from './navigator'
import { officialAccount } from './official-account'
import { navigationBar, pageMeta } from './page-meta'
import { picker } from './picker'
import { pickerView, pickerViewColumn } from './picker-view'
import { progress } from './progress'
import { richText } from './rich-text'
import { scrollView } from './scroll-view'
import { slider } from './slider'
import { swiper, swiperItem } from './swiper'
import { text } from './text'
import { textarea } from './textarea'
import { undrawn } from './undrawn'
import { video } from './video'
import { webView } from './web-view'

export const allBuiltins: Builtin[] = [
  ...containers,
  text,
  image,
  coverImage,
  icon,
  progress,
  richText,
  button,
  navigator,
  form,
  input,
  textarea,
  checkbox,
  checkboxGroup,
  radio,
  radioGroup,
  switchBuiltin,
  label,
  slider,
  picker,
  pickerView,
  pickerViewColumn,
  scrollView,
  swiper,
  swiperItem,
  movableArea,
  movableView,
  canvas,
  video,
  webView,
  matchMedia,
  pageMeta,
  navigationBar,
  officialAccount,
  ...undrawn,
]
