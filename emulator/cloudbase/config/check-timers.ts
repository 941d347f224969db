import { parseCron } from '../triggers/cron-expression'
import type { FunctionDeclaration } from './function-declaration'
import { ProjectConfigError } from './project-config'

/** @throws ProjectConfigError naming the function and the field when a timer's expression is not one */
export function checkTimers({ name, triggers }: FunctionDeclaration): void {
  for (const { type, name: trigger, config } of triggers) {
    if (type !== 'timer') continue
    try {
      parseCron(config)
    } catch (error) {
      throw new ProjectConfigError(`Timer ${trigger} of function ${name}: ${(error as SyntaxError).message}`)
    }
  }
}
