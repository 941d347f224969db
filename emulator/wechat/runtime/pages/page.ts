import type { PageConfig } from '../boot-config'
import type { Component, Root } from '../engine/engine'
import type { PageScreen } from '../frame/page-screen'
import type { PageHandle, PageInstance } from '../host'
import type { EventChannel } from './event-channel'

/** A page of the stack: the target it was opened with, its component and its part of the screen. */
export interface Page extends PageHandle {
  readonly config: PageConfig
  readonly screen: PageScreen
  readonly root: Root
  readonly component: Component
  readonly channel: EventChannel
}

/** Calls a lifecycle function of the page, if it has one. */
export function callPage(page: { instance: PageInstance }, name: string, ...args: unknown[]): unknown {
  const method = page.instance[name]
  return typeof method === 'function' ? (method.apply(page.instance, args) as unknown) : undefined
}
