/**
 * Makes `new Date()`, `Date.now()` and `Date()` follow the emulator's clock, whose distance from real time is read
 * from shared memory. Timers (`setTimeout`) keep real time. A proxy, not a subclass, so that dates made inside
 * Node's own modules are still instances of `Date`.
 */
function followClock(shared) {
  const offset = new BigInt64Array(shared)
  const RealDate = Date
  const realNow = RealDate.now
  const now = () => realNow() + Number(Atomics.load(offset, 0))
  const EmulatedDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length ? args : [now()], newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  })
  Object.defineProperty(RealDate.prototype, 'constructor', { value: EmulatedDate, writable: true })
  globalThis.Date = EmulatedDate
}

module.exports = { followClock }
