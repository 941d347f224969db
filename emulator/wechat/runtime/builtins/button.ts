import type { Runtime } from '../runtime'
import type { Builtin, BuiltinNode } from './builtin'
import { formOf } from './form'

/** Event fired with the result of an open-type. Others (share, feedback, ...) fire none. */
const openTypeEvents: Record<string, string> = {
  getPhoneNumber: 'getphonenumber',
  getRealtimePhoneNumber: 'getrealtimephonenumber',
  getUserInfo: 'getuserinfo',
  chooseAvatar: 'chooseavatar',
  agreePrivacyAuthorization: 'agreeprivacyauthorization',
  openSetting: 'opensetting',
  launchApp: 'launchapp',
  contact: 'contact',
  createLiveActivity: 'createliveactivity',
}

const openTypeAttributes = {
  lang: String,
  sessionFrom: String,
  sendMessageTitle: String,
  sendMessagePath: String,
  sendMessageImg: String,
  showMessageCard: Boolean,
  appParameter: String,
  phoneNumberNoQuotaToast: null,
  activityId: null,
  activityType: null,
  entrancePath: null,
  needShowEntrance: null,
}

export const button: Builtin = {
  tag: 'button',
  properties: {
    size: { type: String, value: 'default' },
    type: { type: String, value: 'default' },
    plain: Boolean,
    disabled: Boolean,
    loading: Boolean,
    formType: String,
    openType: String,
    ...openTypeAttributes,
    hoverClass: { type: String, value: 'button-hover' },
    hoverStartTime: { type: Number, value: 20 },
    hoverStayTime: { type: Number, value: 70 },
  },
  create(node, runtime) {
    const { element } = node
    if (!element.hasAttribute('role')) element.setAttribute('role', 'button')
    // A disabled button swallows its tap before any handler of the page.
    node.component.addListener('tap', () => !node.flag('disabled'), { useCapture: true })
    node.onTap(() => press(node, runtime))
    return {
      update() {
        for (const property of ['size', 'type', 'plain', 'disabled', 'loading']) node.reflect(property)
        element.setAttribute('aria-disabled', String(node.flag('disabled')))
      },
      activate: () => press(node, runtime),
    }
  },
}

function press(node: BuiltinNode, runtime: Runtime): void {
  if (node.flag('disabled')) return
  const formType = node.text('formType')
  if (formType === 'submit') formOf(node.element)?.submit(node)
  if (formType === 'reset') formOf(node.element)?.reset()
  const openType = node.text('openType')
  if (openType) void runOpenType(node, runtime, openType)
}

async function runOpenType(node: BuiltinNode, runtime: Runtime, openType: string): Promise<void> {
  const dataset = node.component.dataset as Record<string, unknown>
  const attributes = Object.fromEntries(
    Object.keys(openTypeAttributes).map((name) => [name, node.data[name]]),
  )
  const share = openType === 'share' ? await runtime.host.shareContent('button', dataset) : undefined
  const detail = await runtime.binding.openType({ openType, dataset, attributes, share })
  const event = openTypeEvents[openType]
  if (detail && event) node.fire(event, detail)
}
