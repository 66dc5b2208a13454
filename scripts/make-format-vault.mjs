// node scripts/make-format-vault.mjs [FOLDER]: writes the small vault that keeps this version's format for ever; see e2e/vaults/README.md.
import { runBundled } from './run-bundled.mjs'

await runBundled('e2e/vaults/make-vault.ts', 'make-vault')
