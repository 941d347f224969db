/** The encoder of `qrcode` without its renderers, which would bring a PNG library into the bundle. */
declare module 'qrcode/lib/core/qrcode' {
  export { create } from 'qrcode'
}
