import type { SourceProblem } from './boot-config'
import { element } from './frame/element'

/** Lays the compiler's problems over the page, with file and line. A tap on the cross puts them away. */
export function showProblems(problems: SourceProblem[]): void {
  if (problems.length === 0) return
  const close = element('button', '', { 'aria-label': '关闭' }, '✕')
  const panel = element(
    'div',
    'mp-problems',
    { role: 'alert' },
    close,
    element('h1', '', {}, `${problems.length} 个编译问题`),
    ...problems.map(({ file, line, column, message }) =>
      element(
        'p',
        '',
        {},
        element('b', '', {}, line > 0 ? `${file}:${line}:${column}` : file),
        element('span', '', {}, message),
      ),
    ),
  )
  close.addEventListener('click', () => panel.remove())
  document.body.append(panel)
}
