/** The emulator's time, in milliseconds since the epoch. `emulator/cloudbase` has the one that tests move. */
export interface WallClock {
  now(): number
}
