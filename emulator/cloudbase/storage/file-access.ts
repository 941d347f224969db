import { ruleQuery } from '../rules/rule-query'

/** Who may read and write files from a mini-program: `true`, `false`, or a rule on `resource` and `auth`. */
export interface FileRule {
  read: boolean | string
  write: boolean | string
}

const own = 'resource.openid == auth.openid'

/** The four basic permissions of files, as rules. */
export const fileRules = {
  /** Only its creator reads and writes a file. */
  PRIVATE: { read: own, write: own },
  /** Everybody reads, its creator writes. */
  READONLY: { read: true, write: own },
  /** Everybody reads, functions write. */
  ADMINWRITE: { read: true, write: false },
  /** Functions only. */
  ADMINONLY: { read: false, write: false },
} as const satisfies Record<string, FileRule>

/** The permission that a project declares for its files, held against one file and one user. */
export class FileAccess {
  constructor(
    private readonly rule: FileRule,
    private readonly clock: { now(): number },
  ) {}

  /** [INF] a file that is not there yet counts as its uploader's. A rule that is not understood denies. */
  allows(operation: keyof FileRule, openid: string, file: { path: string; owner: string | null }): boolean {
    const resource = { openid: file.owner, path: file.path }
    return ruleQuery(this.rule[operation], { auth: { openid }, now: this.clock.now(), resource }) !== null
  }
}
