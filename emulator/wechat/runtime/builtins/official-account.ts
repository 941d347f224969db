import type { Builtin, BuiltinNode } from './builtin'

/** Scan of a code, of a bar code, of a mini-program code, of a code on a thing; the entry of trial versions. */
const SCENES = [1011, 1017, 1025, 1047, 1124]
const LOADED = 0
const NETWORK_FAILED = -2
const NONE_CHOSEN = 3
const WRONG_SCENE = 5

/**
 * `<official-account>`: WeChat's own bar that offers to follow the official account of the mini-program, 84 px high. It is
 * drawn only in launches by a code; else nothing is there and an `error` says why.
 */
export const officialAccount: Builtin = {
  tag: 'official-account',
  create(node, { launch, binding }) {
    const refuse = (status: number, errMsg: string): void => {
      node.element.hidden = true
      node.fire('error', { status, errMsg })
    }
    const load = async (): Promise<void> => {
      if (!SCENES.includes(launch.scene)) return refuse(WRONG_SCENE, 'invalid scene')
      const account = await binding.officialAccount?.load()
      if (!account) return refuse(NONE_CHOSEN, 'no official account is chosen')
      draw(node, account, () => binding.officialAccount?.follow())
      node.fire('load', { status: LOADED, errMsg: 'ok' })
    }
    // Listeners of the template are there only after the element is.
    queueMicrotask(() => {
      load().catch(() => refuse(NETWORK_FAILED, 'network error'))
    })
    return {}
  },
}

function draw(
  { element }: BuiltinNode,
  { name, followed }: { name: string; followed: boolean },
  follow: () => Promise<void> | undefined,
): void {
  const part = (tag: string, words: string): HTMLElement => {
    const made = document.createElement(tag)
    made.textContent = words
    return made
  }
  const picture = part('i', [...name][0] ?? '')
  const words = document.createElement('div')
  words.append(part('b', name), part('small', '公众号'))
  const button = part('button', followed ? '查看' : '关注')
  button.addEventListener('click', () => {
    void follow()?.then(() => {
      button.textContent = '查看'
    })
  })
  element.replaceChildren(picture, words, button)
}
