import { resolve } from 'node:path'

/** The project's folder. */
export const root = resolve(import.meta.dirname, '..')

/** Where the person stood when calling: npm moves to the project's folder and keeps the other in INIT_CWD. */
export const calledFrom = process.env.INIT_CWD ?? process.cwd()

/** Whether npm was told to be quiet (`npm test -s`), or the script itself. */
export const isQuiet = process.env.npm_config_loglevel === 'silent' || process.argv.includes('-s') || process.argv.includes('--quiet')
