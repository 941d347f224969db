import type { Builtin } from './builtin'

const shapes: Record<string, string> = {
  success: 'M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22Zm5.7 8.2-6.5 7-4-3.6 1-1.1 2.9 2.6 5.5-6Z',
  success_no_circle: 'M20.6 5.3 9.9 18.6 3.2 12l1.3-1.3 5.2 5.1L19.2 4.1Z',
  info: 'M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22Zm-1 5h2v2h-2Zm0 4h2v8h-2Z',
  warn: 'M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22Zm-1 5h2v8h-2Zm0 10h2v2h-2Z',
  waiting: 'M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22Zm-.8 5h1.6v6l4 2.4-.8 1.4-4.8-2.9Z',
  cancel:
    'M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22Zm4 13.9L14.9 16 12 13.1 9.1 16 8 14.9l2.9-2.9L8 9.1 9.1 8l2.9 2.9L14.9 8 16 9.1 13.1 12Z',
  clear:
    'M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22Zm4 13.9L14.9 16 12 13.1 9.1 16 8 14.9l2.9-2.9L8 9.1 9.1 8l2.9 2.9L14.9 8 16 9.1 13.1 12Z',
  download: 'M11.2 3h1.6v9l3-3 1.1 1.1-4.9 4.9-4.9-4.9L8.2 9l3 3ZM4 18h16v1.6H4Z',
  search:
    'M10 3a7 7 0 0 1 5.5 11.3l5 5-1.2 1.2-5-5A7 7 0 1 1 10 3Zm0 1.7a5.3 5.3 0 1 0 0 10.6 5.3 5.3 0 0 0 0-10.6Z',
}

const colors: Record<string, string> = {
  success: '#07c160',
  success_no_circle: '#07c160',
  info: '#10aeff',
  warn: '#fa5151',
  waiting: '#10aeff',
  cancel: '#fa5151',
  clear: '#b2b2b2',
  download: '#07c160',
  search: '#b2b2b2',
}

/** `<icon>`: WeChat's nine signs. */
export const icon: Builtin = {
  tag: 'icon',
  properties: { type: String, size: { type: null, value: 23 }, color: String },
  create: (node) => ({
    update() {
      const type = node.text('type')
      const size = /^\d+$/.test(node.text('size')) ? `${node.text('size')}px` : node.text('size')
      const color = node.text('color') || colors[type] || 'currentColor'
      const mask = `url("data:image/svg+xml,${encodeURIComponent(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="${shapes[type] ?? ''}"/></svg>`,
      )}") center / contain no-repeat`
      Object.assign(node.element.style, { width: size, height: size, backgroundColor: color, mask })
      node.reflect('type')
    },
  }),
}
