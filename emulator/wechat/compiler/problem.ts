import path from 'node:path'

/** Something in the mini-program's source that WeChat would refuse, or that the container cannot honour. */
export interface Problem {
  /** Path relative to the mini-program's root, or absolute outside of it. */
  file: string
  /** 1-based; 0 when the problem belongs to the file as a whole. */
  line: number
  column: number
  message: string
}

/** Collects problems (which fail a check) and warnings (which do not). */
export class ProblemList {
  readonly problems: Problem[] = []
  readonly warnings: Problem[] = []

  constructor(private readonly root: string) {}

  /** `file` is absolute, or relative to the mini-program's root. */
  problem(file: string, message: string, line = 0, column = 0): void {
    addOnce(this.problems, { file: this.shorten(file), line, column, message })
  }

  warning(file: string, message: string, line = 0, column = 0): void {
    addOnce(this.warnings, { file: this.shorten(file), line, column, message })
  }

  /** Takes over what another list of the same mini-program holds. */
  include({ problems, warnings }: ProblemList): void {
    problems.forEach((problem) => addOnce(this.problems, problem))
    warnings.forEach((warning) => addOnce(this.warnings, warning))
  }

  private shorten(file: string): string {
    if (!path.isAbsolute(file)) return file
    const relative = path.relative(this.root, file)
    return relative.startsWith('..') ? path.relative(process.cwd(), file) : relative
  }
}

/** `pages/a/a.wxml:3:7 message`, the form editors and terminals can jump to. */
export function formatProblem({ file, line, column, message }: Problem): string {
  return `${file}${line > 0 ? `:${line}:${column}` : ''} ${message}`
}

function addOnce(list: Problem[], added: Problem): void {
  const text = formatProblem(added)
  if (!list.some((known) => formatProblem(known) === text)) list.push(added)
}
