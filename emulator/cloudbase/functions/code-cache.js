/**
 * Keeps what V8 compiled of a function's large files, so that the next cold start does not compile them again. An entry
 * is known by the file's content, so a changed bundle never meets an old one; V8 itself refuses an entry of another
 * version. Plain JavaScript, because a worker starts without a loader.
 */
const { createHash, randomUUID } = require('node:crypto')
const {
  existsSync,
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
const { setFlagsFromString } = require('node:v8')
const vm = require('node:vm')

/** Smaller files are compiled sooner than their entry is read; `import()` does not work in code that was kept. */
const isWorthKeeping = (content) =>
  content.length >= 64 * 1024 && !content.startsWith('#!') && !/\bimport\s*\(/.test(content)
/** Of all entries together. The newest one is kept however large it is. */
const mostBytes = 256 * 1024 * 1024
const digestBytes = 32

const sha256 = (content) => createHash('sha256').update(content).digest()

const nameOf = (content) =>
  `${createHash('sha256').update(`${process.version} ${process.arch} `).update(content).digest('hex')}.v8`

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
  const entry = nameOf(content)
  const cachedData = read(join(dir, entry))
  try {
    const script = compile(content, filename, cachedData)
    if (!cachedData || script.cachedDataRejected) missing.set(entry, script)
    return script
  } catch {
    // Node compiles it again and says what is wrong in its own words.
    return undefined
  }
}

/** As Node itself wraps a module; a position in a stack is that of the file. */
function compile(content, filename, cachedData) {
  const [before] = Module.wrapper
  return new vm.Script(Module.wrap(content), {
    filename,
    columnOffset: -before.length,
    ...(cachedData ? { cachedData } : {}),
  })
}

/**
 * Writes the entry of a file that nobody ran yet, with all of its functions: V8 compiles a function when it is first
 * called, unless told otherwise. It is told for its whole process, so this belongs into one of its own.
 */
function compileAhead(dir, filename) {
  const content = readFileSync(filename, 'utf8')
  const entry = nameOf(content)
  if (!isWorthKeeping(content) || existsSync(join(dir, entry))) return
  setFlagsFromString('--no-lazy')
  const script = compile(content, filename)
  // An entry names the flags under which it is valid.
  setFlagsFromString('--lazy')
  write(dir, entry, script.createCachedData())
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
    .map((entry) => ({ file: join(dir, entry), ...sizeAndAge(join(dir, entry)) }))
    .sort((a, b) => b.mtimeMs - a.mtimeMs)
  let bytes = 0
  for (const [at, { file, size }] of entries.entries()) {
    bytes += size
    if (at > 0 && bytes > mostBytes) rmSync(file, { force: true })
  }
}

/** Another process may have just taken it away. */
function sizeAndAge(file) {
  return statSync(file, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 }
}

module.exports = { compileAhead, useCodeCache }
