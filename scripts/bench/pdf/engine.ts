/** What both engines are given before the clock starts. */
export interface EngineInput {
  /** The fonts of the chain, in order. */
  fonts: string[]
  /** A picture each: the photo, then certificates. */
  pictures: Buffer[]
  /** One document a person; what it is depends on the engine. */
  documents: unknown[]
}

/** A module that is loaded and draws; both are timed. */
export interface Engine {
  draw(input: EngineInput, index: number): Promise<Uint8Array>
}

/** What one process measured. */
export interface Measurement {
  coldMs: number
  warmMs: number[]
  /** Processor time of one of them on average, which a busy machine does not stretch; compiling and collecting included. */
  warmCpuMs: number
  bytes: number
  peakRssMb: number
}
