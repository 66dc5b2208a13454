/** What the command ends with; `ascertain --help` lists them. */
export const exitCodes = {
  done: 0,
  /** It could not be done; what was kept and what to do is said. */
  failed: 1,
  /** The command or an option was not understood; nothing was touched. */
  usage: 2,
  /** The vault is open in another program or on another computer. */
  locked: 3,
  /** `check` found something wrong. */
  problems: 4,
  /** Stopped by Ctrl-C, as shells count it. */
  cancelled: 130,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
