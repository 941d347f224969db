import crypto from 'node:crypto'

/**
 * To be imported before anything that hashes. Passwords cost next to nothing in this process, and waits that hide how
 * long an answer takes are short: neither changes what is answered, and both would make millions of calls take days.
 */
const slowly = crypto.scrypt
const quick = (
  password: crypto.BinaryLike,
  salt: crypto.BinaryLike,
  length: number,
  _cost: crypto.ScryptOptions,
  done: (error: Error | null, key: Buffer) => void,
) => slowly(password, salt, length, { N: 2, r: 1, p: 1 }, done)
Object.assign(crypto, { scrypt: quick })

const wait = globalThis.setTimeout
const shortWait = (done: () => void, ms = 0, ...values: []) =>
  wait(done, ms >= 1000 && ms < 3000 ? 1 : ms, ...values)
Object.assign(globalThis, { setTimeout: Object.assign(shortWait, wait) })
