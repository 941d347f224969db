import type { Builtin, BuiltinInstance, BuiltinNode } from './builtin'
import { pickerColumns, type PickerColumns } from './picker-columns'
import { openPickerSheet } from './picker-sheet'
import type { Runtime } from '../runtime'

/** `<picker>`: a tap opens a sheet with wheels; modes selector, multiSelector, date, time and region. */
export const picker: Builtin = {
  tag: 'picker',
  properties: {
    name: String,
    mode: { type: String, value: 'selector' },
    disabled: Boolean,
    headerText: String,
    range: { type: Array, value: [] },
    rangeKey: String,
    value: null,
    start: String,
    end: String,
    fields: { type: String, value: 'day' },
    customItem: String,
    level: { type: String, value: 'region' },
  },
  create: createPicker,
}

function createPicker(node: BuiltinNode, runtime: Runtime): BuiltinInstance {
  let chosen: unknown = node.data.value
  let redraw: ((valueChanged: boolean) => void) | null = null
  const columns = (): PickerColumns => pickerColumns(node.data)
  const open = (): void => {
    if (node.flag('disabled') || redraw) return
    redraw = openPickerSheet(runtime.frame.overlay, {
      title: node.text('headerText'),
      columns,
      onColumnChange: (column, value) => node.fire('columnchange', { column, value }),
      onCancel: () => node.fire('cancel', {}),
      onConfirm(detail) {
        chosen = detail.value
        node.fire('change', detail)
      },
      onClosed() {
        redraw = null
      },
    })
  }
  node.element.setAttribute('role', 'button')
  node.onTap(open)
  return {
    update(property) {
      if (property === 'value') chosen = node.data.value
      // A columnchange handler fills the columns to the right while the sheet is open.
      if (property === 'range' || property === 'value') redraw?.(property === 'value')
    },
    formValue: () => chosen,
    formReset: () => {
      chosen = node.data.value
    },
    activate: open,
  }
}
