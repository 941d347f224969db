import type { Builtin, BuiltinNode } from './builtin'
import { builtinOf } from './builtin'
import { createWheel, type Wheel } from './wheel'

const wheels = new WeakMap<Element, Wheel>()

/** `<picker-view-column>`: a wheel over the children of the column. */
export const pickerViewColumn: Builtin = {
  tag: 'picker-view-column',
  create(node) {
    const { element } = node
    const wheel = createWheel(element, () => {
      const view = element.closest('wx-picker-view')
      if (view) report(view)
    })
    wheels.set(element, wheel)
    return { detached: () => wheel.release() }
  },
}

/** `<picker-view>`: columns chosen together. */
export const pickerView: Builtin = {
  tag: 'picker-view',
  properties: {
    name: String,
    value: Array,
    indicatorStyle: String,
    indicatorClass: String,
    maskStyle: String,
    maskClass: String,
    immediateChange: Boolean,
  },
  create(node) {
    const indicator = document.createElement('div')
    indicator.className = 'mp-wheel-indicator'
    node.element.append(indicator)
    const apply = (): void => {
      const value = (node.data.value ?? []) as number[]
      columnsOf(node.element).forEach((wheel, index) => wheel.moveTo(value[index] ?? 0))
    }
    // The items of a column may come after it, and change with another column.
    const children = new MutationObserver(apply)
    children.observe(node.element, { childList: true, subtree: true })
    return {
      update() {
        indicator.style.cssText = node.text('indicatorStyle')
        requestAnimationFrame(() => {
          const height = indicator.getBoundingClientRect().height
          if (height) node.element.style.setProperty('--mp-wheel-item', `${height}px`)
          apply()
        })
      },
      formValue: () => node.data.value,
      detached: () => children.disconnect(),
    }
  },
}

function columnsOf(view: Element): Wheel[] {
  return [...view.querySelectorAll('wx-picker-view-column')].flatMap((column) => wheels.get(column) ?? [])
}

function report(view: Element): void {
  const node = builtinOf(view)?.node as BuiltinNode
  const value = columnsOf(view).map((wheel) => wheel.index)
  node.set('value', value)
  node.fire('change', { value })
  node.fire('pickend', {})
}
