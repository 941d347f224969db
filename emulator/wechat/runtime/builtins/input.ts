import type { Builtin } from './builtin'
import { createNicknameBar } from './nickname-bar'
import { createTextField, textFieldProperties } from './text-field'

const keyboards: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text' }

/** `<input>`. The type chooses a keyboard and limits nothing else, as in WeChat. */
export const input: Builtin = {
  tag: 'input',
  properties: {
    ...textFieldProperties,
    type: { type: String, value: 'text' },
    password: Boolean,
    alwaysEmbed: Boolean,
    safePasswordCertPath: String,
    safePasswordLength: null,
    safePasswordTimeStamp: null,
    safePasswordNonce: null,
    safePasswordSalt: null,
    safePasswordCustomHash: null,
  },
  create(node, runtime) {
    const field = document.createElement('input')
    field.autocomplete = 'off'
    const nickname = createNicknameBar(node, field, runtime)
    return createTextField(node, field, {
      applyType() {
        const type = node.text('type')
        field.type = node.flag('password') || type === 'safe-password' ? 'password' : 'text'
        field.inputMode = keyboards[type] ?? ''
        node.element.setAttribute('type', type)
      },
      confirmsOnEnter: () => true,
      focused: nickname.show,
      changed: nickname.typed,
      left: nickname.left,
    })
  },
}
