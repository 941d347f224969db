/** Size of a page by WeChat's scoring: elements inside of it, and how deep they lie. */
export function measureTree(page: Element): { nodes: number; depth: number } {
  return { nodes: page.querySelectorAll('*').length, depth: depthOf(page) }
}

function depthOf(element: Element): number {
  return 1 + Math.max(0, ...[...element.children].map(depthOf))
}
