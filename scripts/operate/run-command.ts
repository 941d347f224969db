import { enterCloud } from './enter-cloud'

/** Runs one command inside the cloud and ends with what it says; a failure says why and ends with 1. */
export function runCommand(command: () => Promise<string>): void {
  enterCloud()
    .then(command)
    .then(
      (words) => {
        console.log(words)
        process.exit()
      },
      (error: unknown) => {
        console.error(error instanceof Error ? error.message : error)
        process.exit(1)
      },
    )
}
