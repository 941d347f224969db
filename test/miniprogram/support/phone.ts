import { join } from 'node:path'
import { render, load, type Rendered } from 'miniprogram-simulate'
import { actor } from '../../support/actors'
import type { TestCloud } from '../../support/cloud'

export type { Rendered } from 'miniprogram-simulate'

/** What the mini-program asked of WeChat, for a test to look at. */
export interface Phone {
  /** Addresses of the pages that were opened and `tel:` of the numbers that were called, oldest first. */
  opened: string[]
  storage: Map<string, unknown>
  /** Titles and contents of modal windows. */
  said: string[]
  /** What WeChat would ask before the page is left backwards; empty when nothing. */
  asksBeforeLeaving: string
  /** Files of the phone by their temporary paths, to be uploaded. */
  files: Map<string, Uint8Array>
  /** What the person does in WeChat's cashier; resolves to how it closes, `requestPayment:ok` or a failure. */
  cashier: () => Promise<string>
  /** Takes the network away, or gives it back. */
  setNetwork(online: boolean): void
  /** Draws a page or component of `miniprogram/` with its real WXML. */
  mount(path: string, properties?: Record<string, unknown>): Rendered
}

interface Answers {
  cloud?: TestCloud
  openid?: string
  /** Which line of an action sheet is tapped. */
  tapIndex?: number
  /** What the code says that is held before the camera; none when the person gives up. */
  scanned?: string
}

interface Closing {
  success(): void
  fail(result: { errMsg: string }): void
}

interface Uploading {
  cloudPath: string
  filePath: string
  success(result: { fileID: string }): void
  fail(result: { errMsg: string }): void
}

declare const pagesDir: string
/** The compiler prints all templates at once, TDesign's included; Node's own limit of 1 MB is too little. */
const compilerOptions = { maxBuffer: 32 * 1024 * 1024 }

/** A phone whose WeChat user is `openid`; functions are the real ones of `cloud`. */
export function openPhone({ cloud, openid = '', tapIndex = 0, scanned }: Answers = {}): Phone {
  const opened: string[] = []
  const storage = new Map<string, unknown>()
  const said: string[] = []
  const files = new Map<string, Uint8Array>()
  const networkListeners: ((status: { isConnected: boolean }) => void)[] = []
  let online = true
  const open = async ({ url }: { url: string }) => void opened.push(url)
  const globals = {
    App: () => undefined,
    getApp: () => ({}),
    getCurrentPages: () => [],
    wx: {
      ...(globalThis as { wx?: object }).wx,
      cloud: {
        callFunction: ({ name, data }: { name: string; data: unknown }) =>
          unlessPutAway(async () => {
            if (!cloud || !online) throw new Error('offline')
            return { result: await cloud.invoke(name, data, openid) }
          }),
        uploadFile({ cloudPath, filePath, success, fail }: Uploading) {
          const content = files.get(filePath)
          if (!cloud || !content) fail({ errMsg: 'uploadFile:fail' })
          else
            void actor(openid, '')
              .upload(cloudPath, content)
              .then((fileID) => success({ fileID }))
          return { onProgressUpdate: () => undefined }
        },
      },
      requestPayment: ({ success, fail }: Closing) =>
        void phone.cashier().then((errMsg) => (errMsg.endsWith(':ok') ? success() : fail({ errMsg }))),
      getStorageSync: (key: string) => storage.get(key) ?? '',
      setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
      removeStorageSync: (key: string) => void storage.delete(key),
      getAppBaseInfo: () => ({ SDKVersion: '3.8.12', fontSizeScaleFactor: 1 }),
      getSystemInfoSync: () => ({ platform: 'devtools', SDKVersion: '3.8.12' }),
      getDeviceInfo: () => ({ platform: 'devtools' }),
      getWindowInfo: () => ({ statusBarHeight: 44, windowWidth: 375, pixelRatio: 2 }),
      getMenuButtonBoundingClientRect: () => ({ left: 281 }),
      showActionSheet: ({ success }: { success: (result: { tapIndex: number }) => void }) =>
        success({ tapIndex }),
      onNetworkStatusChange: (listener: (status: { isConnected: boolean }) => void) =>
        void networkListeners.push(listener),
      getNetworkType: ({ success }: { success: (result: { networkType: string }) => void }) =>
        success({ networkType: online ? 'wifi' : 'none' }),
      scanCode: async () => {
        if (scanned === undefined) throw new Error('scanCode:fail cancel')
        return { result: scanned }
      },
      showToast: async () => undefined,
      showModal: async ({ title, content }: { title: string; content: string }) => {
        said.push(title + content)
        return { confirm: true }
      },
      setNavigationBarTitle: async () => undefined,
      stopPullDownRefresh: async () => undefined,
      pageScrollTo: async () => undefined,
      enableAlertBeforeUnload: async ({ message }: { message: string }) =>
        void (phone.asksBeforeLeaving = message),
      disableAlertBeforeUnload: async () => void (phone.asksBeforeLeaving = ''),
      makePhoneCall: async ({ phoneNumber }: { phoneNumber: string }) =>
        void opened.push(`tel:${phoneNumber}`),
      navigateTo: open,
      redirectTo: open,
      switchTab: open,
      navigateBack: async () => void opened.push('back'),
    },
  }
  Object.assign(globalThis, globals)
  const phone: Phone = {
    opened,
    storage,
    said,
    asksBeforeLeaving: '',
    files,
    cashier: async () => 'requestPayment:fail cancel',
    setNetwork(now) {
      online = now
      networkListeners.forEach((listener) => listener({ isConnected: now }))
    },
    mount(path, properties) {
      jest.resetModules()
      const rendered = render(
        load(join(pagesDir, path), { rootPath: pagesDir, compiler: 'official', compilerOptions }),
        properties,
      )
      rendered.attach(document.body.appendChild(document.createElement('div')))
      return rendered
    },
  }
  return phone
}

let putAway = false
afterAll(() => {
  putAway = true
})

/** An answer that arrives after the tests are over meets no page any more: jsdom is gone by then. */
async function unlessPutAway<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } finally {
    if (putAway) await new Promise(() => undefined)
  }
}

/** The words on the screen, without the white space between them. */
export const wordsOf = ({ dom }: Rendered): string => (dom.textContent ?? '').replace(/\s+/g, '')

/** Does something to the element of a class, and waits for what it sets off here (a cloud answers later). */
export async function act(
  rendered: Rendered,
  selector: string,
  event = 'tap',
  detail: object = {},
): Promise<void> {
  const element = rendered.querySelector(selector)
  if (!element) throw new Error(`nothing on the screen is ${selector}`)
  // A TDesign button has no element of its own (virtualHost): the tap goes to the button inside.
  const target = element.dom ? element : element.querySelector('.t-button')
  target?.dispatchEvent(event, { detail })
  await new Promise(setImmediate)
}

const PATIENCE_MS = 20_000

/** Waits until something holds; when it never does, fails with what there is instead. */
export async function until(holds: () => boolean | Promise<boolean>, instead: () => string): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(instead())
    await new Promise(setImmediate)
  }
}

/** Waits until the screen says `words`. */
export const untilSaid = (rendered: Rendered, words: string): Promise<void> =>
  until(
    () => wordsOf(rendered).includes(words),
    () => `the screen never said 「${words}」: ${wordsOf(rendered)}`,
  )

/** Waits until a page was opened, and answers its address. */
export async function untilOpened({ opened }: Phone): Promise<string> {
  await until(
    () => opened.length > 0,
    () => 'no page was opened',
  )
  return opened[0]!
}
