import type { CreateWx } from '../runtime/host'
import { animationApis } from './animation'
import { appApis } from './app-events'
import { barApis } from './bars'
import { clipboardApis } from './clipboard'
import { cloudApis } from './cloud/cloud-apis'
import { documentApis } from './document'
import { actionSheetApis } from './feedback/action-sheet'
import { alertBeforeUnloadApis, mayLeave } from './feedback/alert-before-unload'
import { modalApis } from './feedback/modal'
import { toastApis } from './feedback/toast'
import { encodingApis } from './files/encoding-apis'
import { fileApis } from './files/file-system'
import { handsetApis } from './handset'
import { canIUseOf } from './can-i-use'
import { openCapsuleMenu } from './capsule-menu'
import { canvasApis } from './image/canvas-apis'
import { albumApis, openImageMenu } from './image/album'
import { imageApis } from './image/image-apis'
import { previewApis } from './image/preview'
import { logApis } from './logs'
import { loginApis } from './login'
import { mediaApis } from './media/choose-media'
import { navigationApis } from './navigation'
import { nicknameOf } from './nickname'
import { networkApis } from './network'
import { officialAccountOf } from './official-account'
import { runOpenType } from './open-type'
import { scanApis } from './scan-code'
import { installOverlayStyles } from './overlay/overlay-styles'
import { paymentApis } from './payment'
import { createPhone, type Phone } from './phone'
import { privacyApis } from './privacy/privacy-apis'
import { shareApis } from './share'
import { storageApis } from './storage'
import { subscribeApis } from './subscribe'
import { systemApis } from './system'
import { followTheme } from './theme-styles'
import { unsupportedApis } from './unsupported'
import { videoApis } from './media/video-apis'
import { walletApis } from './wallet'

const FAMILIES: ((phone: Phone) => Record<string, unknown>)[] = [
  navigationApis,
  animationApis,
  barApis,
  storageApis,
  cloudApis,
  loginApis,
  logApis,
  privacyApis,
  mediaApis,
  videoApis,
  imageApis,
  albumApis,
  previewApis,
  canvasApis,
  fileApis,
  encodingApis,
  networkApis,
  documentApis,
  shareApis,
  paymentApis,
  subscribeApis,
  clipboardApis,
  toastApis,
  modalApis,
  alertBeforeUnloadApis,
  actionSheetApis,
  systemApis,
  appApis,
  handsetApis,
  scanApis,
  walletApis,
  unsupportedApis,
]

/** `wx.*` of the phone in the browser. One file a family; each gets the same `Phone`. */
export const createWx: CreateWx = (host) => {
  installOverlayStyles()
  const phone = createPhone(host)
  if (host.app['darkmode'] === true) followTheme(phone.device, host)
  const wx = Object.assign({}, ...FAMILIES.map((family) => family(phone))) as Record<string, unknown>
  wx['canIUse'] = canIUseOf(wx)
  return {
    wx,
    openType: (request) => runOpenType(phone, request),
    fileUrl: (src) => resolveUrl(phone, src),
    nickname: nicknameOf(phone),
    officialAccount: officialAccountOf(phone),
    mayLeave: (page) => mayLeave(phone, page),
    onImageMenu: (src) => void openImageMenu(phone, src),
    onMenuTap: () => void openCapsuleMenu(phone),
    onCloseTap: () => location.reload(),
  }
}

async function resolveUrl({ files, server }: Phone, src: string): Promise<string> {
  if (src.startsWith('cloud://')) {
    const { fileList } = await server.post('/client/temp-urls', { fileList: [src] })
    return (fileList as { tempFileURL?: string }[])[0]?.tempFileURL ?? ''
  }
  await files.ready
  return files.url(src)
}
