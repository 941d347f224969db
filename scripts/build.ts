import { buildFunctions } from './build/build-functions'
import { buildNpm } from './build/build-npm'

void buildFunctions().then((built) => {
  for (const { name, bytes } of built)
    console.log(`${name.padEnd(18)} ${(bytes / 1024).toFixed(0).padStart(6)} KB`)
})
for (const name of buildNpm()) console.log(`${name} for WeChat DevTools`)
