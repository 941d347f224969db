import type { PageReport } from '../runtime/runtime-log'
import { card, h } from './dom'
import type { PhoneFrame } from './phone-frame'

/** WeChat's scoring of a page: https://developers.weixin.qq.com/miniprogram/dev/framework/audits/performance.html */
const LIMITS = { busiestSecond: 20, largestSetData: 256 * 1024, nodes: 1000, depth: 30, firstScreenMs: 1000 }

/** What the open page costs by WeChat's scoring, and what the mini-program asked for that is not here. */
export function pageCard(frame: PhoneFrame): { node: HTMLElement; refresh: () => void } {
  const body = h('div', null)
  let shown = ''
  const refresh = () => {
    const hooks = frame.hooks()
    const visible = hooks?.visible()
    if (!hooks || !visible) return
    const report = hooks.report()[visible.path]
    const found = [...hooks.missing.map((name) => `没有 wx.${name}`), ...hooks.warnings]
    const state = JSON.stringify([visible, report, found])
    if (state === shown) return
    shown = state
    body.replaceChildren(
      h('p', { className: 'path' }, visible.path),
      h('dl', { className: 'figures' }, ...figures(visible, report)),
      h('ul', { className: 'list' }, ...found.map((text) => h('li', { className: 'error text' }, text))),
    )
  }
  return { node: card('页面报告', null, body), refresh }
}

function figures({ nodes, depth }: { nodes: number; depth: number }, report?: PageReport): HTMLElement[] {
  const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`
  return [
    figure('首屏', `${report?.firstScreenMs ?? 0} ms`, (report?.firstScreenMs ?? 0) < LIMITS.firstScreenMs),
    figure(
      'setData',
      `${report?.setDataCalls ?? 0} 次，共 ${kilobytes(report?.setDataBytes ?? 0)}`,
      (report?.largestSetData ?? 0) <= LIMITS.largestSetData,
    ),
    figure(
      '最忙一秒',
      `${report?.busiestSecond ?? 0} 次`,
      (report?.busiestSecond ?? 0) <= LIMITS.busiestSecond,
    ),
    figure('节点', `${nodes} 个，${depth} 层`, nodes < LIMITS.nodes && depth < LIMITS.depth),
  ]
}

const figure = (label: string, value: string, isGood: boolean): HTMLElement =>
  h('div', null, h('dt', null, label), h('dd', { className: isGood ? '' : 'error' }, value))
