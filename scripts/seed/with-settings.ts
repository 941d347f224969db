/** Runs something as a function would: with these settings in the environment, which is put back afterwards. */
export function withSettings<T>(settings: Record<string, string>, run: () => T): T {
  const before = { ...process.env }
  Object.assign(process.env, settings)
  try {
    return run()
  } finally {
    for (const name of Object.keys(settings)) {
      if (before[name] === undefined) delete process.env[name]
      else process.env[name] = before[name]
    }
  }
}
