import type { Builtin } from './builtin'

/** `<navigator>`: a tap navigates; a refusal fires `fail`. */
export const navigator: Builtin = {
  tag: 'navigator',
  properties: {
    url: String,
    openType: { type: String, value: 'navigate' },
    delta: { type: Number, value: 1 },
    target: { type: String, value: 'self' },
    appId: String,
    path: String,
    extraData: null,
    version: String,
    shortLink: String,
    hoverClass: { type: String, value: 'navigator-hover' },
    hoverStayTime: { type: Number, value: 600 },
  },
  create(node, { host }) {
    const actions: Record<string, (url: string) => Promise<unknown>> = {
      navigate: (url) => host.navigation.navigateTo(url),
      redirect: (url) => host.navigation.redirectTo(url),
      switchTab: (url) => host.navigation.switchTab(url),
      reLaunch: (url) => host.navigation.reLaunch(url),
      navigateBack: () => host.navigation.navigateBack(node.number('delta') || 1),
    }
    node.element.setAttribute('role', 'link')
    node.onTap(async () => {
      const openType = node.text('openType')
      const action = actions[openType]
      if (!action || node.text('target') === 'miniProgram') {
        host.warn(`<navigator open-type="${openType}"> to another mini-program is not supported`)
        return
      }
      try {
        await action(node.text('url'))
        node.fire('success', {})
      } catch (error) {
        const errMsg = `${openType}:fail ${error instanceof Error ? error.message : String(error)}`
        host.warn(errMsg)
        node.fire('fail', { errMsg })
      }
      node.fire('complete', {})
    })
    return {}
  },
}
