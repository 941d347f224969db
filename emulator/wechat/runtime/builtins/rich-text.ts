import { rpxToVw } from '../rpx'
import type { Builtin } from './builtin'

/** Tags and attributes WeChat trusts; others are left out with their content kept. */
const trustedTags = new Set(
  `a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del div dl dt
   em fieldset font footer h1 h2 h3 h4 h5 h6 header hr i img ins label legend li mark nav ol p pre q rt ruby s
   section small span strong sub sup table tbody td tfoot th thead tr tt u ul`.split(/\s+/),
)
const trustedAttributes =
  /^(class|style|width|height|alt|src|colspan|rowspan|align|dir|start|type|span|color|size|face|href)$/

interface RichNode {
  type?: 'node' | 'text'
  name?: string
  text?: string
  attrs?: Record<string, string>
  children?: RichNode[]
}

/** `<rich-text>`: HTML text or a tree of nodes. Nothing in it is ever run. */
export const richText: Builtin = {
  tag: 'rich-text',
  properties: { nodes: null, space: String, userSelect: Boolean, mode: String },
  create: (node) => ({
    update() {
      const { nodes } = node.data
      const parsed = typeof nodes === 'string' ? fromHtml(nodes) : ((nodes ?? []) as RichNode[])
      node.element.replaceChildren(...(Array.isArray(parsed) ? parsed : [parsed]).map(render))
      node.element.toggleAttribute('user-select', node.flag('userSelect'))
    },
  }),
}

function render(node: RichNode): Node {
  if (node.type === 'text' || node.name === undefined) return document.createTextNode(node.text ?? '')
  const name = node.name.toLowerCase()
  const children = (node.children ?? []).map(render)
  if (!trustedTags.has(name)) {
    const fragment = document.createDocumentFragment()
    fragment.append(...children)
    return fragment
  }
  const element = document.createElement(name)
  for (const [attribute, value] of Object.entries(node.attrs ?? {})) {
    if (!trustedAttributes.test(attribute) || /^\s*javascript:/i.test(value)) continue
    element.setAttribute(attribute, attribute === 'style' ? rpxToVw(value) : value)
  }
  if (name === 'a') element.removeAttribute('href')
  element.append(...children)
  return element
}

function fromHtml(html: string): RichNode[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  parsed.querySelectorAll('script,style,iframe,object,embed').forEach((element) => element.remove())
  return [...parsed.body.childNodes].map(describe)
}

function describe(node: Node): RichNode {
  if (!(node instanceof Element)) return { type: 'text', text: node.nodeValue ?? '' }
  return {
    name: node.tagName.toLowerCase(),
    attrs: Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
    children: [...node.childNodes].map(describe),
  }
}
