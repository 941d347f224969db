import { callApp, installAppGlobals } from './app-instance'
import type { BootConfig, Define } from './boot-config'
import { defineBuiltins } from './builtins/define-builtins'
import { createHost } from './create-host'
import { createEngine } from './engine/engine'
import { defineComponent } from './engine/define-component'
import { watchSetData } from './engine/watch-set-data'
import { watchLongPress } from './events/long-press'
import { actAsTouches } from './events/mouse-touch'
import { installWxsBridge } from './events/wxs-bridge'
import { PhoneFrame } from './frame/phone-frame'
import { launchScene } from './launch-scene'
import type { LaunchOptions } from './host'
import { HostEventBus } from './host-events'
import { reloadOnChange } from './live-reload'
import { PageStack } from './pages/page-stack'
import { repaint } from './pages/repaint'
import { parsePageUrl } from './pages/page-url'
import { showProblems } from './problem-overlay'
import { installSelectorQuery } from './queries/install-selector-query'
import type { Runtime } from './runtime'
import { RuntimeLog } from './runtime-log'
import { installTestHooks } from './test-hooks'
import { watchErrors } from './watch-errors'
import { recordMissing } from './wx-global'

/** The mini-program's own code, run in order: the app, then every component before its users. */
export interface Program {
  app(): unknown
  components(define: Define): void
}

/** Starts the phone: draws it, registers built-ins and components, launches the app on its first page. */
export function boot(config: BootConfig, program: Program): void {
  const log = new RuntimeLog()
  const runtime = {
    config,
    launch: launchOptions(config),
    launched: false,
    log,
    events: new HostEventBus(),
    frame: new PhoneFrame(),
    engine: createEngine(log),
  } as Runtime
  runtime.stack = new PageStack(runtime)
  runtime.host = createHost(runtime)
  runtime.binding = config.createWx(runtime.host)
  Object.assign(globalThis, { wx: recordMissing(runtime.binding.wx, log) })
  installTestHooks(runtime)
  installAppGlobals(runtime)
  installWxsBridge()
  installSelectorQuery()
  watchSetData(log)
  watchErrors(runtime)
  actAsTouches(document)
  watchLongPress(document)
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => repaint(runtime))
  runtime.frame.menuButton.addEventListener('click', () => runtime.binding.onMenuTap?.())
  runtime.frame.closeButton.addEventListener('click', () => runtime.binding.onCloseTap?.())
  defineBuiltins(runtime)
  program.app()
  program.components((declaration, load) => {
    defineComponent(runtime.engine, config.templates, declaration, load)
  })
  launch(runtime)
  showProblems(config.problems)
  if (config.liveReload) reloadOnChange()
}

function launch(runtime: Runtime): void {
  const { launch: options, events, stack, config } = runtime
  callApp('onLaunch', options)
  callApp('onShow', options)
  events.emit('appShow', options)
  if (!config.pages.includes(options.path) && !callApp('onPageNotFound', { ...options, isEntryPage: true })) {
    runtime.log.warn(`page "${options.path}" is not found`)
  }
  const path = config.pages.includes(options.path) ? options.path : (config.pages[0] ?? '')
  if (!stack.top()) stack.restart({ path, query: path === options.path ? options.query : {} })
  document.addEventListener('visibilitychange', () => {
    callApp(document.hidden ? 'onHide' : 'onShow', options)
    if (document.hidden) events.emit('appHide', {})
    else events.emit('appShow', options)
  })
}

/** `phone.html#/pages/a/a?x=1` opens that page, as a scanned code or a shared card would. */
function launchOptions(config: BootConfig): LaunchOptions {
  const target = location.hash.startsWith('#/')
    ? parsePageUrl(location.hash.slice(1))
    : { path: config.pages[0] ?? '', query: {} }
  return { ...target, scene: launchScene(location.search, target.query), referrerInfo: {} }
}
