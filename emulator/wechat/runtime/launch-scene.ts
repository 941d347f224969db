/** 发现栏小程序主入口: nothing special brought the person here. */
const FROM_RECENT = 1001
const SCANNED_MINI_PROGRAM_CODE = 1047

/**
 * The scene value of a launch: `?launchScene=1011` in the address of the phone; else a page with a `scene` in its query
 * was opened by its mini-program code, which is how WeChat passes on what the code holds.
 */
export function launchScene(search: string, query: Record<string, string>): number {
  const given = Number(new URLSearchParams(search).get('launchScene'))
  if (given) return given
  return 'scene' in query ? SCANNED_MINI_PROGRAM_CODE : FROM_RECENT
}
