import type { BootConfig } from './boot-config'
import type { Engine } from './engine/engine'
import type { PhoneFrame } from './frame/phone-frame'
import type { HostEventBus } from './host-events'
import type { LaunchOptions, RuntimeHost, WxBinding } from './host'
import type { PageStack } from './pages/page-stack'
import type { RuntimeLog } from './runtime-log'

/** Everything that exists once in a phone. Assembled by `boot`. */
export interface Runtime {
  config: BootConfig
  launch: LaunchOptions
  /** The first page has been asked for. */
  launched: boolean
  log: RuntimeLog
  events: HostEventBus
  frame: PhoneFrame
  engine: Engine
  stack: PageStack
  host: RuntimeHost
  binding: WxBinding
}
