import { builtinOf, type Builtin } from './builtin'
import { rpxToVw } from '../rpx'
import { scopedClasses } from './scoped-classes'
import { createWheel, type Wheel } from './wheel'

const wheels = new WeakMap<Element, Wheel>()

/** `<picker-view-column>`: a wheel over the children of the column. */
export const pickerViewColumn: Builtin = {
  tag: 'picker-view-column',
  create(node) {
    const { element } = node
    const view = (): Element | null => element.closest('wx-picker-view')
    const wheel = createWheel(element, {
      started: () => builtinOf(view())?.node.fire('pickstart', {}),
      released: () => report(view(), true),
      changed: () => report(view(), false),
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
    const mask = document.createElement('div')
    mask.className = 'mp-wheel-mask'
    node.element.append(mask, indicator)
    const apply = (): void => {
      const value = (node.data.value ?? []) as number[]
      columnsOf(node.element).forEach((wheel, index) => wheel.moveTo(value[index] ?? 0))
    }
    // The items of a column may come after it, and change with another column.
    const children = new MutationObserver(apply)
    children.observe(node.element, { childList: true, subtree: true })
    return {
      update() {
        indicator.style.cssText = rpxToVw(node.text('indicatorStyle'))
        mask.style.cssText = rpxToVw(node.text('maskStyle'))
        indicator.className = ['mp-wheel-indicator', ...scopedClasses(node, 'indicatorClass')].join(' ')
        mask.className = ['mp-wheel-mask', ...scopedClasses(node, 'maskClass')].join(' ')
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

/** The page hears of a change when the wheel rests, or with `immediate-change` when the finger leaves it. */
function report(view: Element | null, isMoving: boolean): void {
  const node = builtinOf(view)?.node
  if (!view || !node) return
  if (node.flag('immediateChange') === isMoving) {
    const value = columnsOf(view).map((wheel) => wheel.index)
    node.set('value', value)
    node.fire('change', { value })
  }
  if (!isMoving) node.fire('pickend', {})
}
