import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'

interface Recent {
  /** Absolute folders, the last used first. */
  readonly vaults: readonly string[]
}

const most = 20

/** The vaults used on this computer, the last first; none where the file is not there or not readable. */
export async function recentVaults(file: string): Promise<readonly string[]> {
  return (await read(file)).data.vaults
}

/** Puts a vault first. */
export async function rememberVault(file: string, folder: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const low = await read(file)
  low.data = { vaults: [folder, ...low.data.vaults.filter((one) => one !== folder)].slice(0, most) }
  await low.write()
}

/** Takes a vault out of those remembered. */
export async function forgetVault(file: string, folder: string): Promise<void> {
  const low = await read(file)
  low.data = { vaults: low.data.vaults.filter((one) => one !== folder) }
  await low.write()
}

async function read(file: string): Promise<Low<Recent>> {
  const low = new Low<Recent>(new JSONFile(file), { vaults: [] })
  try {
    await low.read()
  } catch {
    // Damaged: what is lost is a list of folders, and it is written anew.
    low.data = { vaults: [] }
  }
  const { vaults }: { vaults?: unknown } = low.data ?? {}
  low.data = { vaults: Array.isArray(vaults) ? vaults.filter((one) => typeof one === 'string') : [] }
  return low
}
