import type { FunctionDeclaration } from '../config/function-declaration'

/** The second argument of `main`, with the names that `tcb.parseContext` reads. */
export function functionContext(
  declaration: FunctionDeclaration,
  requestId: string,
  namespace: string,
  env: Record<string, string>,
): Record<string, unknown> {
  return {
    request_id: requestId,
    function_name: declaration.name,
    function_version: '$LATEST',
    namespace,
    memory_limit_in_mb: declaration.memorySize,
    time_limit_in_ms: declaration.timeout * 1000,
    environment: JSON.stringify({ ...env, TCB_ENV: namespace, SCF_NAMESPACE: namespace }),
    callbackWaitsForEmptyEventLoop: false,
  }
}
