import type { Component } from '../engine/engine'
import type { Runtime } from '../runtime'

type PropertyType = StringConstructor | NumberConstructor | BooleanConstructor | ArrayConstructor | null
export type PropertyTable = Record<string, PropertyType | { type: PropertyType; value: unknown }>

/** One of WeChat's built-in components. */
export interface Builtin {
  tag: string
  /** Properties in camelCase with their type, or type and default. */
  properties?: PropertyTable
  /** Called once, when the element is first in the document. */
  create?(node: BuiltinNode, runtime: Runtime): BuiltinInstance
}

/** What a built-in does after it was created; all parts optional. */
export interface BuiltinInstance {
  /** A property changed, or (`null`) all of them must be applied for the first time. */
  update?(property: string | null): void
  /** What a form collects under the component's `name`. Its presence makes the component a form field. */
  formValue?(): unknown
  formReset?(): void
  /** What a tap on the component's label does. */
  activate?(): void
  /** What a selector query gets as the `node` and the `context` of the component; `null` for nothing. */
  queried?(): object | null
  detached?(): void
}

/** A built-in's view of itself: its element, its properties, its events. */
export class BuiltinNode {
  constructor(
    readonly component: Component,
    readonly element: HTMLElement,
  ) {}

  get data(): Record<string, unknown> {
    return this.component.data as Record<string, unknown>
  }

  text(property: string): string {
    const value = this.data[property]
    return value === undefined || value === null ? '' : String(value)
  }

  number(property: string): number {
    return Number(this.data[property]) || 0
  }

  flag(property: string): boolean {
    return Boolean(this.data[property])
  }

  /** Changes a property as the user did: a `model:` binding on it hears of it. */
  set(property: string, value: unknown): void {
    this.component.replaceDataOnPath([property], value as never)
    this.component.applyDataUpdates()
  }

  fire(event: string, detail: unknown = {}, options: { bubbles?: boolean } = {}): void {
    this.component.triggerEvent(event, detail, { bubbles: options.bubbles ?? false, composed: false })
  }

  /** Runs `listener` for taps on the element or inside of it. */
  onTap(listener: (event: unknown) => void): void {
    this.component.addListener('tap', (event) => {
      listener(event)
    })
  }

  /** Writes a property as an attribute, for style sheets and tests; an empty one is removed. */
  reflect(property: string, attribute = property): void {
    const value = this.data[property]
    if (value === false || value === null || value === undefined || value === '') {
      this.element.removeAttribute(attribute)
    } else {
      this.element.setAttribute(attribute, value === true ? '' : String(value))
    }
  }
}

const instances = new WeakMap<Element, { node: BuiltinNode; instance: BuiltinInstance }>()

export function remember(element: Element, node: BuiltinNode, instance: BuiltinInstance): void {
  instances.set(element, { node, instance })
}

/** The built-in that an element `<wx-...>` belongs to. */
export function builtinOf(element: Element | null): { node: BuiltinNode; instance: BuiltinInstance } | null {
  return (element && instances.get(element)) ?? null
}
