import type { Builtin } from './builtin'

export const slider: Builtin = {
  tag: 'slider',
  properties: {
    name: String,
    min: { type: Number, value: 0 },
    max: { type: Number, value: 100 },
    step: { type: Number, value: 1 },
    value: { type: Number, value: 0 },
    disabled: Boolean,
    showValue: Boolean,
    activeColor: { type: String, value: '#1aad19' },
    backgroundColor: { type: String, value: '#e9e9e9' },
    blockSize: { type: Number, value: 28 },
    blockColor: { type: String, value: '#ffffff' },
    color: String,
    selectedColor: String,
  },
  create(node) {
    const range = document.createElement('input')
    const output = document.createElement('span')
    const initial = node.number('value')
    range.type = 'range'
    node.element.append(range, output)
    const take = (event: Event, name: string): void => {
      event.stopPropagation()
      node.set('value', Number(range.value))
      node.fire(name, { value: Number(range.value) })
    }
    range.addEventListener('input', (event) => take(event, 'changing'))
    range.addEventListener('change', (event) => take(event, 'change'))
    return {
      update() {
        for (const property of ['min', 'max', 'step'] as const) range[property] = node.text(property)
        range.value = node.text('value')
        range.disabled = node.flag('disabled')
        output.textContent = node.flag('showValue') ? node.text('value') : ''
        const { min, max, value } = range
        const share = ((Number(value) - Number(min)) / (Number(max) - Number(min) || 1)) * 100
        node.element.style.setProperty('--mp-share', `${share}%`)
        node.element.style.setProperty('--mp-active', node.text('selectedColor') || node.text('activeColor'))
        node.element.style.setProperty('--mp-rest', node.text('color') || node.text('backgroundColor'))
        node.element.style.setProperty(
          '--mp-block',
          `${Math.min(28, Math.max(12, node.number('blockSize')))}px`,
        )
        node.element.style.setProperty('--mp-block-color', node.text('blockColor'))
      },
      formValue: () => Number(range.value),
      formReset: () => node.set('value', initial),
    }
  },
}
