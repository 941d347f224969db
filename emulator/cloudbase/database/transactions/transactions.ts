import { randomUUID } from 'node:crypto'
import type { SqliteFile } from '../store/open-store'
import { wording } from '../wording'
import { applyOneByOne, applyTogether } from './apply-changes'
import type { Change } from './change'
import { claims } from './change'
import { History } from './history'
import { Transaction } from './transaction'
import { checkUnique } from './unique-check'

/** A transaction lives so long; then it is gone with its locks. */
export const transactionLifetimeMs = 30_000
/** A plain write waits so long for a lock, by the clock or in real time. */
export const lockWaitMs = 5_000
/** How often a waiting write looks whether the holder's time is over; the clock may be moved meanwhile. */
const expiryCheckMs = 50

/**
 * Snapshot isolation with write locks per document. A transaction that meets a lock or a later write fails at
 * once and is gone; a plain write waits. Writes are buffered, a commit is one SQLite transaction.
 */
export class Transactions {
  private readonly open = new Map<string, Transaction>()
  private readonly locks = new Map<string, Transaction>()
  private readonly history = new History()
  private waiting: (() => void)[] = []

  constructor(
    private readonly sqlite: SqliteFile,
    private readonly clock: { now(): number },
  ) {}

  start(token: string | undefined): Transaction {
    this.expire()
    const transaction = new Transaction(randomUUID(), token, this.clock.now(), this.history)
    this.open.set(transaction.id, transaction)
    return transaction
  }

  /** Throws DATABASE_TRANSACTION_FAIL when it is finished, expired or unknown. */
  get(id: string): Transaction {
    this.expire()
    const transaction = this.open.get(id)
    if (!transaction) throw wording.transactionNotExist()
    return transaction
  }

  openedBy(token: string): Transaction | undefined {
    this.expire()
    return [...this.open.values()].find((transaction) => transaction.token === token)
  }

  commit(transaction: Transaction): void {
    const changes = [...transaction.writes.values()]
    try {
      if (changes.length) applyTogether(this.sqlite, changes)
    } finally {
      this.end(transaction)
    }
    this.record(changes)
  }

  /** Ends a transaction: its writes are dropped, its locks freed, those who wait go on. */
  end(transaction: Transaction): void {
    this.open.delete(transaction.id)
    for (const claim of transaction.claims) this.locks.delete(claim)
    if (![...this.open.values()].some(({ snapshot }) => snapshot !== null)) this.history.forget()
    for (const wake of this.waiting.splice(0)) wake()
  }

  endAll(): void {
    for (const transaction of [...this.open.values()]) this.end(transaction)
  }

  /** Buffers a statement's changes. A conflict ends the transaction and throws. */
  writeInside(transaction: Transaction, changes: Change[]): void {
    const claimed = changes.flatMap(claims)
    for (const claim of claimed) {
      const holder = this.locks.get(claim)
      const lost = this.history.writtenAfter(claim, transaction.snapshot ?? this.history.version)
      if ((holder && holder !== transaction) || lost) {
        this.end(transaction)
        throw wording.transactionConflict()
      }
    }
    for (const change of changes) {
      checkUnique(transaction, change)
      for (const claim of claims(change)) {
        this.locks.set(claim, transaction)
        transaction.claims.add(claim)
      }
      transaction.buffer(change)
    }
  }

  /**
   * Writes outside a transaction. `compute` reads and decides in one step; when a lock is in the way it is
   * asked again after the lock is free, so that the decision never rests on old data.
   */
  async writeOutside(compute: () => Change[]): Promise<Change[]> {
    const [began, beganAt] = [performance.now(), this.clock.now()]
    // The clock may be moved forward while it waits, or back: then real time ends the wait.
    const waited = () => Math.max(performance.now() - began, this.clock.now() - beganAt)
    for (;;) {
      this.expire()
      const changes = compute()
      if (!this.locks.size || !changes.flatMap(claims).some((claim) => this.locks.has(claim)))
        return this.writeNow(changes)
      if (waited() >= lockWaitMs) throw wording.transactionBusy()
      await this.released()
    }
  }

  private writeNow(changes: Change[]): Change[] {
    if (!changes.length) return changes
    const { written, error } = applyOneByOne(this.sqlite, changes)
    this.record(written)
    if (error) throw error
    return written
  }

  private record(changes: Change[]): void {
    if (changes.length && this.open.size) this.history.record(changes)
  }

  private released(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, expiryCheckMs)
      this.waiting.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  }

  private expire(): void {
    const oldest = this.clock.now() - transactionLifetimeMs
    for (const transaction of [...this.open.values()])
      if (transaction.startedAt <= oldest) this.end(transaction)
  }
}
