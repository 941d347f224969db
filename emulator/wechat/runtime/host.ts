/**
 * The interface between the two halves of the phone.
 *
 * `runtime/` draws pages and owns the page stack; `api/` implements `wx.*`. The runtime creates one
 * `RuntimeHost`, passes it to `createWx(host)` of `emulator/wechat/api/index.ts`, and gets a `WxBinding` back.
 *
 * Conventions: host functions take plain arguments and return promises that reject with `HostError`. The
 * `success / fail / complete` convention, `errMsg` and promise style of `wx.*` are the api's business.
 * A `HostError.reason` is what WeChat prints after `<api>:fail `.
 */

/** A refusal with WeChat's own words, e.g. `new HostError('can not navigateTo a tabbar page')`. */
export class HostError extends Error {
  constructor(readonly reason: string) {
    super(reason)
    this.name = 'HostError'
  }
}

export interface LaunchOptions {
  path: string
  query: Record<string, string>
  scene: number
  referrerInfo: Record<string, unknown>
}

/** Relative and absolute targets are accepted, as in WeChat: `/pages/a/a?x=1`, `../b/b`. */
export interface Navigation {
  navigateTo(
    url: string,
    events?: Record<string, (data: unknown) => void>,
  ): Promise<{ eventChannel: EventChannelLike }>
  redirectTo(url: string): Promise<void>
  reLaunch(url: string): Promise<void>
  switchTab(url: string): Promise<void>
  navigateBack(delta?: number): Promise<void>
}

export interface EventChannelLike {
  on(event: string, listener: (...args: unknown[]) => void): void
  once(event: string, listener: (...args: unknown[]) => void): void
  off(event: string, listener?: (...args: unknown[]) => void): void
  emit(event: string, ...args: unknown[]): void
}

/** Bars around a page. All act on the current page or the shared tab bar. */
export interface PhoneBars {
  setTitle(title: string): void
  setColor(frontColor: string, backgroundColor: string): void
  setTitleLoading(loading: boolean): void
  hideHomeButton(): void
  setBackground(backgroundColor: string): void
  setTabBarVisible(visible: boolean): void
  /** `null` removes the badge; throws `HostError` for an index outside the list or a page without tab bar. */
  setTabBadge(index: number, text: string | null): void
  setTabRedDot(index: number, shown: boolean): void
  setTabItem(index: number, item: { text?: string; iconPath?: string; selectedIconPath?: string }): void
  setTabStyle(style: {
    color?: string
    selectedColor?: string
    backgroundColor?: string
    borderStyle?: string
  }): void
}

export interface PullDown {
  /** Shows the three dots and calls `onPullDownRefresh` of the current page. */
  start(): void
  stop(): void
}

export interface Rect {
  left: number
  top: number
  right: number
  bottom: number
  width: number
  height: number
}

/** Lengths in CSS px of the phone document. */
export interface PhoneGeometry {
  screenWidth: number
  screenHeight: number
  /** Height of the page area: the screen without status bar, navigation bar and system tab bar. */
  windowWidth: number
  windowHeight: number
  statusBarHeight: number
  navigationBarHeight: number
  /** 0 when the current page shows no system tab bar. */
  tabBarHeight: number
  /** Top of the page area in the screen. */
  screenTop: number
  safeArea: Rect
  /** The capsule (menu button) in the upper right corner. */
  menuButton: Rect
}

/** One page of the stack. `instance` is what `getCurrentPages()` returns for it. */
export interface PageHandle {
  readonly path: string
  readonly query: Record<string, string>
  readonly instance: PageInstance
  /** Element that holds the page's nodes and scrolls them. */
  readonly scroller: HTMLElement
}

export interface PageInstance {
  route: string
  options: Record<string, string>
  data: Record<string, unknown>
  setData(data: Record<string, unknown>, callback?: () => void): void
  createSelectorQuery(): unknown
  createIntersectionObserver(options?: unknown): unknown
  [member: string]: unknown
}

/** What happened in the phone, for `wx.onAppShow` and for the panel. */
export interface HostEvents {
  appShow: LaunchOptions
  appHide: Record<string, never>
  /** A page came to the top of the stack (opened, or returned to). */
  pageShow: { path: string; query: Record<string, string> }
  pageUnload: { path: string }
  /** An exception thrown by the mini-program, as passed to `App.onError`. */
  error: { message: string; stack: string }
  unhandledRejection: { reason: unknown }
}

export interface RuntimeHost {
  /** app.json, untouched. */
  readonly app: AppConfig
  readonly launch: LaunchOptions
  readonly navigation: Navigation
  readonly bars: PhoneBars
  readonly pullDown: PullDown
  /** Oldest first; the last is the visible one. */
  pages(): PageHandle[]
  currentPage(): PageHandle | null
  geometry(): PhoneGeometry
  /** Layer above pages and bars where toasts, modals and sheets are drawn. Covers the whole phone. */
  readonly overlay: HTMLElement
  /**
   * URL a browser can load for a mini-program path (`/assets/a.png`, `../a.png` seen from the current page)
   * or a foreign scheme (`https:`, `data:`, `blob:`, `wxfile:`, `cloud:`), which goes through `WxBinding.fileUrl`.
   */
  assetUrl(src: string): string | Promise<string>
  /** Absolute page url (`/pages/a/a?x=1`) of a url relative to the current page. */
  pageUrl(url: string): string
  /** The phone went light or dark: bars and backgrounds take their colours from the theme anew. */
  themeChanged(): void
  /** Listed in `__mp.warnings` and on the console. */
  warn(message: string): void
  /** Listed in `__mp.missing`: a wx member that does not exist here. Members of `wx` itself are noticed already. */
  missing(name: string): void
  on<K extends keyof HostEvents>(event: K, listener: (payload: HostEvents[K]) => void): () => void
  /**
   * What a selector query would get as the node of the built-in with this id: a canvas, a video's context. `owner` is
   * the page or component it stands in, the current page when left out.
   */
  contextOf(id: string, owner?: unknown): object | null
  /** Calls `onShareAppMessage` of the current page and fills what it leaves out. */
  shareContent(from: 'button' | 'menu', dataset?: Record<string, unknown>): Promise<ShareContent>
}

export interface ShareContent {
  title: string
  path: string
  imageUrl?: string
}

/** A tap on `<button open-type>`; `share` carries what the page wants to share. */
export interface OpenTypeRequest {
  openType: string
  dataset: Record<string, unknown>
  /** Attributes of the button in camelCase (sessionFrom, sendMessageTitle, appParameter, ...). */
  attributes: Record<string, unknown>
  share?: ShareContent
}

/** What `createWx` gives back to the runtime. */
export interface WxBinding {
  /** Becomes the global `wx`. The runtime wraps it, so that unknown members are recorded. */
  wx: Record<string, unknown>
  /**
   * Runs an open-type and resolves to the event's detail, e.g. `{ errMsg: 'getPhoneNumber:ok', code }` or
   * `{ errMsg: 'getPhoneNumber:fail user deny' }`. `null`: no event is fired. The runtime knows event names.
   */
  openType(request: OpenTypeRequest): Promise<Record<string, unknown> | null>
  /** Browser URL of `wxfile://`, `http://tmp/`, `cloud://` paths. Others are returned unchanged. */
  fileUrl(src: string): string | Promise<string>
  /** For `<input type="nickname">`: the person's own nickname, and WeChat's judgement of one. */
  nickname?: { own(): Promise<string>; passes(nickname: string): Promise<boolean> }
  /** For `<official-account>`: the account of the mini-program as this person sees it, `null` when none is set. */
  officialAccount?: { load(): Promise<{ name: string; followed: boolean } | null>; follow(): Promise<void> }
  /** Asked before the visible page is left backwards, by the bar or by `wx.navigateBack`. */
  mayLeave?(page: PageHandle): Promise<boolean>
  /** A picture with `show-menu-by-longpress` was held. */
  onImageMenu?(src: string): void
  /** Capsule buttons. Without a handler a tap on the menu does nothing. */
  onMenuTap?(): void
  onCloseTap?(): void
}

export type CreateWx = (host: RuntimeHost) => WxBinding

/** The parts of app.json the container reads; anything else passes through. */
export interface AppConfig {
  pages: string[]
  subPackages?: SubPackage[]
  subpackages?: SubPackage[]
  window?: WindowConfig
  tabBar?: TabBarConfig
  usingComponents?: Record<string, string>
  [key: string]: unknown
}

export interface SubPackage {
  root: string
  name?: string
  pages: string[]
}

export interface WindowConfig {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: 'black' | 'white'
  navigationStyle?: 'default' | 'custom'
  backgroundColor?: string
  backgroundColorContent?: string
  backgroundTextStyle?: 'dark' | 'light'
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
  disableScroll?: boolean
  [key: string]: unknown
}

export interface TabBarConfig {
  custom?: boolean
  color?: string
  selectedColor?: string
  backgroundColor?: string
  borderStyle?: 'black' | 'white'
  list: TabBarItem[]
}

export interface TabBarItem {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}
