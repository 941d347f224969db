import { timingSafeEqual } from 'node:crypto'
import type { MovableClock } from '../clock'
import type { AdminKeys } from '../credentials'
import { ServiceError } from '../service-error'
import { readTc3Header, tc3Signature, type SignedRequest } from './tc3-signature'

/** What the SDKs say in `x-signature-expires`: so long a signature counts. */
const lifetimeSeconds = 600

/** Holds requests against the keys of the environment, as the service does. */
export class RequestSignatures {
  /** How far the clock was from real time before its last move: a request may have been on its way meanwhile. */
  private offsets: number[]

  constructor(
    private readonly keys: AdminKeys,
    clock: MovableClock,
  ) {
    this.offsets = [clock.offset()]
    clock.onMove(() => (this.offsets = [clock.offset(), ...this.offsets].slice(0, 2)))
  }

  /** @throws ServiceError `SIGN_PARAM_INVALID` that says what is wrong */
  check(request: SignedRequest): void {
    const given = request.headers.authorization ?? ''
    if (given.startsWith('Bearer ')) {
      const { apiKey } = this.keys
      if (apiKey && isSame(given.slice('Bearer '.length), apiKey)) return
      throw refusal('The API key is not that of this environment.')
    }
    const header = readTc3Header(given)
    if (!header) throw refusal('The request is not signed; only the SDKs may call /admin.')
    const pair = this.keys.pairs.find(({ secretId }) => secretId === header.secretId)
    if (!pair) throw refusal(`SecretId ${header.secretId} does not exist.`)
    const timestamp = Number(request.headers['x-timestamp'])
    if (!this.isRecent(timestamp)) throw refusal('The signature has expired.')
    if (!isSame(tc3Signature(request, header, pair.secretKey, timestamp), header.signature))
      throw refusal('The signature does not fit the request and the SecretKey.')
  }

  /** By real time or by the emulator's: functions sign with its clock, scripts with that of the machine. */
  private isRecent(timestamp: number): boolean {
    const times = [0, ...this.offsets].map((offset) => (Date.now() + offset) / 1000)
    return times.some((now) => Math.abs(now - timestamp) <= lifetimeSeconds)
  }
}

const refusal = (message: string) => new ServiceError('SIGN_PARAM_INVALID', message)

function isSame(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}
