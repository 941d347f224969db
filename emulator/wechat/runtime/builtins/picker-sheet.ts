import { element } from '../frame/element'
import type { PickerColumns } from './picker-columns'
import { createWheel, type Wheel } from './wheel'

export interface PickerSheetOptions {
  title: string
  /** Asked again whenever the picker's range changes while the sheet is open. */
  columns(): PickerColumns
  onColumnChange(column: number, position: number): void
  onConfirm(detail: { value: unknown }): void
  onCancel(): void
  onClosed(): void
}

/**
 * Opens the sheet at the lower edge of the phone. Returns a function that draws changed columns anew: with the
 * positions of a new `value`, else where the user left the wheels.
 */
export function openPickerSheet(
  overlay: HTMLElement,
  options: PickerSheetOptions,
): (valueChanged: boolean) => void {
  const cancel = element('button', 'mp-picker-cancel', {}, '取消')
  const confirm = element('button', 'mp-picker-confirm', {}, '确定')
  const header = element('header', '', {}, cancel, element('span', '', {}, options.title), confirm)
  const body = element('div', 'mp-picker-columns')
  const sheet = element(
    'div',
    'mp-picker-sheet',
    { role: 'dialog', 'aria-label': options.title || '选择' },
    header,
    body,
  )
  const mask = element('div', 'mp-sheet-mask', {}, sheet)
  let columns = options.columns()
  let positions = [...columns.start]
  let shown: string[][] = []
  let wheels: Wheel[] = []

  const draw = (): void => {
    const labels = columns.labels(positions)
    if (JSON.stringify(labels) === JSON.stringify(shown)) {
      wheels.forEach((wheel, index) => wheel.moveTo(positions[index] ?? 0))
      return
    }
    shown = labels
    wheels.forEach((wheel) => wheel.release())
    positions = labels.map((list, index) => Math.min(positions[index] ?? 0, Math.max(0, list.length - 1)))
    const columnElements = labels.map((list) =>
      element('div', 'mp-picker-column', { role: 'listbox' }, ...list.map((text) => option(text))),
    )
    body.replaceChildren(...columnElements, element('div', 'mp-picker-indicator'))
    wheels = columnElements.map((column, index) =>
      createWheel(column, { changed: (position) => turned(index, position) }),
    )
    wheels.forEach((wheel, index) => wheel.moveTo(positions[index] ?? 0))
  }
  const turned = (column: number, position: number): void => {
    positions[column] = position
    options.onColumnChange(column, position)
    draw()
  }
  const close = (): void => {
    wheels.forEach((wheel) => wheel.release())
    mask.remove()
    options.onClosed()
  }
  confirm.addEventListener('click', () => {
    const detail = columns.result(wheels.map((wheel) => wheel.index))
    close()
    options.onConfirm(detail)
  })
  const dismiss = (): void => {
    close()
    options.onCancel()
  }
  cancel.addEventListener('click', dismiss)
  mask.addEventListener('click', (event) => {
    if (event.target === mask) dismiss()
  })
  overlay.append(mask)
  draw()
  return (valueChanged) => {
    columns = options.columns()
    if (valueChanged) positions = [...columns.start]
    draw()
  }
}

function option(text: string): HTMLElement {
  return element('div', 'mp-picker-item', { role: 'option' }, text)
}
