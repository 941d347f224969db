/**
 * Keeps what V8 compiled of a function's large files, so that the next cold start does not compile them again. An entry
 * is known by the file's content, so a changed bundle never meets an old one; V8 itself refuses an entry of another
 * version. Plain JavaScript, because a worker starts without a loader.
 */
const { createHash, randomUUID } = require('node:crypto')
const {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs')
const Module = require('node:module')
const { dirname, join } = require('node:path')
const vm = require('node:vm')

/** Smaller files are compiled sooner than their entry is read; `import()` does not work in code that was kept. */
const isWorthKeeping = (content) =>
  content.length >= 64 * 1024 && !content.startsWith('#!') && !/\bimport\s*\(/.test(content)
const mostEntries = 100
const digestBytes = 32

const sha256 = (content) => createHash('sha256').update(content).digest()

/**
 * From now on modules are compiled through the cache in `dir`. Returns what writes the entries that were missing: call
 * it once the functions that a call needs have been compiled, too. A cache that cannot be read or written costs nothing
 * but time.
 */
function useCodeCache(dir) {
  const missing = new Map()
  const compileAsNode = Module.prototype._compile
  Module.prototype._compile = function compile(content, filename, ...rest) {
    const script = isWorthKeeping(content) && compileCached({ dir, content, filename, missing })
    return script ? run(this, script, filename) : compileAsNode.call(this, content, filename, ...rest)
  }
  return () => {
    for (const [entry, script] of missing) write(dir, entry, script.createCachedData())
    missing.clear()
  }
}

function compileCached({ dir, content, filename, missing }) {
  const [before] = Module.wrapper
  const entry = `${sha256(`${process.version} ${process.arch} ${content}`).toString('hex')}.v8`
  const cachedData = read(join(dir, entry))
  try {
    const script = new vm.Script(Module.wrap(content), {
      filename,
      columnOffset: -before.length,
      ...(cachedData ? { cachedData } : {}),
    })
    if (!cachedData || script.cachedDataRejected) missing.set(entry, script)
    return script
  } catch {
    // Node compiles it again and says what is wrong in its own words.
    return undefined
  }
}

function run(module, script, filename) {
  const requireFrom = Object.assign((id) => module.require(id), Module.createRequire(filename))
  const wrapped = script.runInThisContext()
  return wrapped.call(module.exports, module.exports, requireFrom, module, filename, dirname(filename))
}

/** An entry's bytes, if they are as they were written: V8 trusts them. */
function read(file) {
  try {
    const bytes = readFileSync(file)
    const data = bytes.subarray(digestBytes)
    return sha256(data).equals(bytes.subarray(0, digestBytes)) ? data : undefined
  } catch {
    return undefined
  }
}

function write(dir, entry, data) {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    const incoming = join(dir, `${randomUUID()}.incoming`)
    writeFileSync(incoming, Buffer.concat([sha256(data), data]), { mode: 0o600 })
    renameSync(incoming, join(dir, entry))
    forgetOldest(dir)
  } catch {
    // A full disk or a read-only home: functions run without it.
  }
}

function forgetOldest(dir) {
  const entries = readdirSync(dir)
  if (entries.length <= mostEntries) return
  const byAge = entries
    .map((entry) => join(dir, entry))
    .sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs)
  for (const file of byAge.slice(0, entries.length - mostEntries)) rmSync(file, { force: true })
}

module.exports = { useCodeCache }
