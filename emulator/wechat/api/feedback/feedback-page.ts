import { button, element } from '../overlay/element'
import { openFullPage } from '../overlay/full-page'
import type { Phone } from '../phone'

const kinds = ['功能异常', '产品建议', '违规举报']

/** `<button open-type="feedback">`: WeChat's own page. What is written there goes to WeChat, so here it goes nowhere. */
export async function openFeedback({ host }: Phone): Promise<void> {
  await openFullPage<void>(host.overlay, '意见反馈', (close) => {
    const choices = kinds.map((kind, index) => {
      const mark = element('input', { attributes: { type: 'radio', name: 'wxui-feedback', value: kind } })
      mark.checked = index === 0
      return element('label', { class: 'wxui-choice' }, mark, kind)
    })
    const words = element('textarea', { attributes: { rows: '5', 'aria-label': '反馈内容' } })
    const done = (): void => {
      if (words.value.trim() !== '') close(null)
    }
    return {
      body: element('div', { class: 'wxui-form' }, ...choices, words, button('提交', 'wxui-primary', done)),
    }
  })
}
