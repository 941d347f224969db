/**
 * Compiles the files it is given, one after the other, when the machine has nothing better to do. Plain JavaScript,
 * because it starts without a loader.
 */
const { constants, setPriority } = require('node:os')
const { compileAhead } = require('./code-cache.js')

setPriority(constants.priority.PRIORITY_LOW)
const [, , dir, ...files] = process.argv
for (const file of files) {
  try {
    compileAhead(dir, file)
  } catch {
    // It is missing or does not parse: the first call says so.
  }
}
